import { describe, expect, test } from "vitest"
import { codeAlone, filesUnder, sourcesUnder, textOf, withoutComments } from "./source-files.ts"

/** What each room shows to the others. A name more or less here is a decision: change the room's index.ts and this table together. */
const doors: Readonly<Record<string, string>> = {
  "src/evidence/index.ts": "Certainty Mapping Piece Span Supplied Trace holds identity shared toSource touches trimmed wordsOf",
  "src/article/index.ts": "Article Dropped Form Given Part Unreadable decodeBytes isIsoDate isUnreadable pathTo readArticle tellForm",
  "src/capture/index.ts":
    "Allowed Capture Fetcher Kind LARGEST Reach Uncaptured Unchanged allowedOf bodyOf checkUrl decodeXml fetcherOf gather guardedAgent headerOf isUncaptured isUnchanged openArchive readFeed readMhtml readWacz readWarc tellKind withoutTracking",
  "src/post/index.ts": "Clock Delivered Hook HookMessage MailBox MailMessage Undelivered isUndelivered newSecret postWebhook sendMail",
  "src/tagger/index.ts": "FEATURES Look Model fillFeatures hashOf labelWords lookAt packModel unpackModel",
  "src/record/index.ts":
    "Act Added Audited Became Called CalledEntry Check Comparison CopyGroup Days Decided DecidedClaim Deciding Decision Defining Entry EntryName ExportLine Failure Findings Forgotten FoundReport HeldRecord Hit Holder Judged Judgement Keeping KeptAccount KeptArticle KeptCapture KeptDossier KeptLevel KeptPlacing KeptSameness KeptTelling KeptVersion LastVisit LineKept Member Named NewAccount NewToken OwnEntry PackedRows Pair Passage Piece Question QueueRun Refusal Removed Report Restored Role RoundEnd SLOTS Says Scope Session SlotChange Store StoredCapture Stretch Token User VersionIds Waiting Watch WatchedPage Watching Where Word accountByName accountToSignIn accountsOf addOwnName addWatch alertedIn audit auditTrail backUp candidateVersions changedArticles claimChanges closeAccount compareVersions copiesOf copyGroups countWaiting daysOf decideClaim decidedClaims decisionsOn definitionsOf dossierAt dossierStamp dropWatch endRound endSession entriesAt examine exportLines find findArticle forgetPerson forgetReport forgottenDigest groupsOf hasSource holdingAlerts isFailure isRefusal isStoreError judgeCopies judgeName judgeTellings keepAlerted keepReport keepSamenesses knownOf lastVisit levelsIn linesAtOnce linesInto listAccounts listDecisions listDossiers listJudgements listTokens listWatches makeAccount makeDossier makeToken nameEntities newestVersion openStore packed pairOf placeReport placingsIn plain prepareQueue prolongSession queueCapture recordOf redefine refusal registerOf removeOwnName restore revokeToken rowsOf runQueue sessionAt setLevel setPassword setRole slugOf spokenOf startSession tellingWords tidy tokenAt undoDecision undoJudgement versionsOf visit watchLocks watchedPages whoIsCalled",
  "src/dossier/index.ts":
    "AHEAD Account Alert Bounds Brief BriefForm Compliance Deadline Definition Disagreement Dossier DossierAgreement DossierChange DossierIncident DossierProvision DossierTerm FORMATS FigurePoint FigureSeries Format Joined Material Matter Omission Outcome Party Placing Position Proposal Range ReaderPair Reading Rendered Sameness SetLevel Spot SumCheck Telling TimelineEntry Told Toll ViolationCount Voice Words accountOf agreementOf alertFeed alertText alertsOf assemble boundsInWords changesBetween clockOf codeWords complianceWords composeBrief correctClaim counted dayInWords daysInWords deadlineWords decided disagreementWords durationInWords incidentTitle newsAmong outcomeWords outletOf parseDefinition proposalsOf propose provisionWords rangeInWords realisOf renderBrief roleWords stanceWords statusWords typeWords valueInWords voiceInWords whoWords withDecisions",
  "src/desk/index.ts":
    "AlertSettings Alerted Asker Asking Changed Channel Check CopiesFound Example Failure Failures Fetched Forgotten Found Given IngestSettings Ingested Input LineFound LiveDossiers Located NewUser QueueWanted ROLES Report Restored SOFTWARE ShownDossier ShownReport SignedIn SourceForm Store TokenWanted Versions WatchSettings Watched WorkSettings actingAs addName addUser backUpTo briefOn changeUser closeUser corrections countReports decide editDossier examineStore exportLines fetchInto find follow followed forget ingestFrom inputsAt isFailure isFound isLines isStoreError judgeCopy judgeIncident judgeNamed keptDossier lastVisitOf levelOf linesAt liveDossiers locate newDossier newToken openStore placeIn read readerAgreement removeName restore reviewQueue revokeToken scopesOf sendAlerts showAudit showChanged showCopies showDefinitions showDossier showDossiers showJudgements showNames showReport showTokens showUsers showVersions signIn signInByIdentity signOut tidy undo undoDecision unfollow visitDossier waitingIn watch whereOf who whoseSession whoseToken work",
  "src/server/index.ts": "Kept Problem ROUTES ServeSettings Serving ShownAsker ShownChanges ShownIncidents Wire describeApi serve",
  "src/cli/index.ts": "EXIT Io programOf",
  "src/reading/index.ts":
    "Context Country DateMention Entity Name NameKind NounPhrase Place Quantity Quote Reading Sentence Token VerbGroup annotate countries fold gazetteer rows several supplement",
  "src/claim/index.ts":
    "Agreement Attribution Claim Claims Count Figure FigureRole Incident IncidentType Manner PROVISION_KINDS Provision ProvisionType Realis Slot Stance Status StatusWord Term Who findClaims whoIs",
}

const linesAllowed = 15

/** The names a module gives away, in order; `*` for a whole module passed on. */
function exportsOf(source: string): string[] {
  const code = withoutComments(source)
  const lists = [...code.matchAll(/^export\s+(?:type\s+)?\{([^}]*)\}/gm)].flatMap(([, list = ""]) => list.split(","))
  const names = lists
    .map((entry) =>
      entry
        .trim()
        .replace(/^type\s+/, "")
        .replace(/^.*\sas\s+/, ""),
    )
    .filter(Boolean)
  const declared = [...code.matchAll(/^export\s+(?:async\s+)?(?:const|let|function\*?|class|interface|type)\s+(\w+)/gm)].map(
    ([, name = ""]) => name,
  )
  const all = [...code.matchAll(/^export\s+(?:type\s+)?(\*)/gm)].map(([, star = ""]) => star)
  return [...names, ...declared, ...all].sort((a, b) => (a < b ? -1 : 1))
}

const exportLines = (source: string): number => (withoutComments(source).match(/^export\b/gm) ?? []).length
const found = filesUnder("src").filter((path) => path.endsWith("/index.ts"))

describe("the doors", () => {
  test("every room with a file has a door, and every door is in the table", () => {
    const rooms = new Set(sourcesUnder("src").flatMap((path) => /^src\/[^/]+\//.exec(path) ?? []))
    expect([...rooms].filter((room) => !found.includes(`${room}index.ts`))).toEqual([])
    expect(found.filter((path) => doors[path] === undefined && path.split("/").length === 3)).toEqual([])
  })

  test.each(Object.keys(doors))("%s gives away what the table says", (path) => {
    expect(exportsOf(textOf(path)).join(" ")).toBe(doors[path])
  })

  test.each([...found, "src/index.ts"])(`%s has at most ${linesAllowed} export lines, each by name`, (path) => {
    expect(exportLines(textOf(path))).toBeLessThanOrEqual(linesAllowed)
    expect(exportsOf(textOf(path))).not.toContain("*")
  })

  test.each(found)("%s only passes on", (path) => {
    expect(
      codeAlone(textOf(path))
        .replace(/^export\s+(?:type\s+)?\{[^}]*\}\s*from\s*["'\s]*$/gm, "")
        .trim(),
    ).toBe("")
  })
})

describe("the list of a module's names", () => {
  test.each([
    [`export { b, a } from "./x.ts"`, ["a", "b"]],
    [`export type { A } from "./x.ts"\nexport { type B, c as d } from "./y.ts"`, ["A", "B", "d"]],
    [`export const a = 1\nexport async function b() {}\nexport interface C {}`, ["C", "a", "b"]],
    [`export * from "./x.ts"`, ["*"]],
    [`// export { a } from "./x.ts"`, []],
    [`const a = 1`, []],
    [`import { a } from "./x.ts"`, []],
  ])("%j gives away %j", (source, names) => expect(exportsOf(source)).toEqual(names))
})
