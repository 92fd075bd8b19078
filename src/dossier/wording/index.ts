export { boundsInWords, dayInWords, daysInWords, durationInWords, numberInWords, rangeInWords, valueInWords } from "./in-words.ts"
export { counted, incidentTitle, realisOf } from "./incident-title.ts"
export {
  capital,
  codeWords,
  complianceWords,
  deadlineWords,
  disagreementWords,
  outcomeWords,
  provisionWords,
  roleWords,
  stanceWords,
  statusWords,
  typeWords,
  whoWords,
} from "./labels.ts"
export { outletOf } from "./report-words.ts"
export { voiceInWords } from "./voice-in-words.ts"
