/** The command `khuevan` for whoever asks again and again: to load the program anew takes a second for each. */
import { load } from '../../collab-server/program.mjs';

const [{ runCommandLine }] = await load('collab-server/command-line/main');

process.on('message', async ({ id, args, environment }) => {
	const said = { stdout: '', stderr: '' };
	const status = await runCommandLine(args, {
		environment,
		say: (text) => (said.stdout += `${text}\n`),
		warn: (text) => (said.stderr += `${text}\n`),
		progress: () => undefined
	});
	process.send?.({ id, ended: { status, ...said } });
});
