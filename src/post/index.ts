export { type Hook, type HookMessage, newSecret, postWebhook } from "./post-webhook.ts"
export { type MailBox, type MailMessage, sendMail } from "./send-mail.ts"
export { type Clock, type Delivered, isUndelivered, type Undelivered } from "./types.ts"
