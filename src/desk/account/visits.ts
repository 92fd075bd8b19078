import { type LastVisit, lastVisit, type Refusal, type Store, visit } from "../../record/index.ts"
import { now } from "../now.ts"
import { who } from "../who.ts"

/** [N27] Keeps that somebody looks at a dossier now, and gives when they last did before. */
export const visitDossier = ({ pool }: Store, dossier: string, by = who()): Promise<LastVisit | Refusal> => visit(pool, by, dossier, now())

/** When somebody last looked at a dossier. */
export const lastVisitOf = ({ pool }: Store, dossier: string, by = who()): Promise<LastVisit | Refusal> => lastVisit(pool, by, dossier)
