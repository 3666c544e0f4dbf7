// The program itself, as its users call it.
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { promisify } from "node:util";
import { binary, command, root } from "./server.mjs";

const run = promisify(execFile);

/** Output and exit code of a command. */
export async function zeitstrahl(...words: string[]): Promise<{ code: number; said: string }> {
  try {
    const { stdout, stderr } = await run(binary, words);
    return { code: 0, said: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, said: stdout + stderr };
  }
}

/** Serves a dossier on a port that the system chooses, with the arguments `words`; gives its address once it listens. */
export async function serve(dossier: string, ...words: string[]): Promise<{ server: ChildProcess; origin: string }> {
  const { file, args, env } = command(0, dossier);
  const server = spawn(file, [...args, ...words], { cwd: root, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "inherit"] });
  const origin = await new Promise<string>((resolve, reject) => {
    let said = "";
    server.stdout?.on("data", (part: Buffer) => {
      said += part.toString();
      const address = /http:\/\/[\d.:]+/.exec(said)?.[0];
      if (address) resolve(address);
    });
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`the server exited with ${code}: ${said}`)));
  });
  return { server, origin };
}
