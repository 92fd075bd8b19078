import { wordSet } from "./word-list.ts"

// What ministries, secretaries and committees are for. Own list, from the names of the ministries of the world.
const MATTERS: ReadonlySet<string> = wordSet(`
  state affairs trade commerce industry industries tourism culture sport sports youth energy water environment forestry fisheries
  food agriculture livestock education science technology research health welfare labour labor employment social economic economy
  finance planning development cooperation co-operation integration immigration migration interior home defence defense justice
  security emergency emergencies civil public works transport transportation communications communication information media
  broadcasting housing urban rural family women children gender religious human rights humanitarian natural resources mines mining
  minerals petroleum oil gas electricity power infrastructure logistics population reconstruction rehabilitation resettlement
  refugees veterans budget treasury taxation revenue customs foreign external international regional national crafts arts heritage
  antiquities endowments guidance prisons peace reconciliation innovation internal parliamentary legal land lands local government
  irrigation labour intelligence staff war political policy
`)

/** Whether a word says what an office or a department is for, and names nobody: "Defence", "Affairs". */
export const plainMatter = (word: string): boolean => MATTERS.has(word.toLowerCase())
