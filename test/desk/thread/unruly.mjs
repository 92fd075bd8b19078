// A thread that does to its pool what a report could: the text says which.
import { parentPort } from "node:worker_threads"

parentPort.on("message", ({ text }) => {
  if (text === "stall") for (;;);
  if (text === "throw") throw new Error("a fault of ours")
  if (text === "exit") process.exit(3)
  if (text === "fill") {
    const held = []
    for (;;) held.push(new Array(1e6).fill(held.length))
  }
  parentPort.postMessage({ code: "read", message: text })
})
