export { alertFeed } from "./alert-feed.ts"
export { alertText } from "./alert-text.ts"
export { AHEAD, type Alert, alertsOf, newsAmong } from "./alerts-of.ts"
