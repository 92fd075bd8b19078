export { FEATURES, fillFeatures, hashOf, type Look, lookAt } from "./features.ts"
export { labelWords } from "./label-words.ts"
export { type Model, packModel, unpackModel } from "./model.ts"
