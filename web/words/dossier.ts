import { computed } from "@preact/signals"
import { language } from "../language.ts"
import { type DossierWords, dossierEn } from "./dossier-en.ts"
import { dossierFr } from "./dossier-fr.ts"

const catalogues: Readonly<Record<typeof language.value, DossierWords>> = { en: dossierEn, fr: dossierFr }

/** The words of a dossier's pages, in the language of the interface. */
export const dossierWords = computed<DossierWords>(() => catalogues[language.value])
