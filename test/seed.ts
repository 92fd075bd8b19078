import fc from "fast-check"

// The same properties are tried with the same values every time, so that a change is what turns a test red. SITREP_SEED tries others.
fc.configureGlobal({ seed: Number(process.env.SITREP_SEED ?? 20_201_110) })
