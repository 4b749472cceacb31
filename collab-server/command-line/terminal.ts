/** What a command is told by and tells to. The program hands over its own process, a test what it likes to read again. */

export interface Terminal {
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** What was asked for: stdout. */
	say(text: string): void;
	/** What is worth knowing beside it: stderr. */
	warn(text: string): void;
	/** How far long work has come, in place of what was shown before; '' once it is over. */
	progress(text: string): void;
}

/** The process's own streams and environment. Progress is for people: nobody sees it in a file or a pipe. */
export const processTerminal: Terminal = {
	environment: process.env,
	say: (text) => console.log(text),
	warn: (text) => console.error(text),
	progress: (text) => {
		if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`);
	}
};
