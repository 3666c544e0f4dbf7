// An attack, in a thread of its own so that a reader's latency is not that of the attacker's thread.
import { ATTACKS } from "./attacks.mjs";
import { work } from "./worker.mjs";

work((/** @type {{ name: string, target: import("./attacks.mjs").Target }} */ { name, target }, isOver) => {
  const attack = ATTACKS[name];
  if (!attack) throw new Error(`there is no attack "${name}"`);
  return attack({ target, isOver });
});
