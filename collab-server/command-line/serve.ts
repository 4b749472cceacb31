import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RequestListener } from 'node:http';
import { fail, ok } from '$models/architecture/result';
import { startServer } from '$collab/server';
import { projectRoot } from '$collab/project-root';
import { readSettings } from '$collab/settings';
import type { RunCommand } from './command';

const root = projectRoot();

const IN_PROCESS = '--in-process';

/**
 * `khuevan serve`: what `npm start` runs after set-up. Ends when it is told to. With `--in-process` the documents are held
 * in the process that serves the pages: less memory, but a large document being opened holds up everybody.
 */
export const serve: RunCommand = async (args) => {
	if (args.some((arg) => arg !== IN_PROCESS)) {
		return fail('usage', `takes no argument but ${IN_PROCESS}; it is set by the environment (docs: README.md)`);
	}
	const settings = readSettings(process.env);
	if (!settings.ok) return settings;
	const handler = join(root, 'build/handler.js');
	if (!existsSync(handler)) return fail('not-built', 'the app is not built yet; run npm start, or npm run build');
	// SvelteKit checks forms against the origin; the adapter reads it from the environment of the process.
	if (settings.value.origin === null) process.env['ORIGIN'] = `http://${settings.value.host}:${settings.value.port}`;
	// The adapter's own limit of half a megabyte would refuse any real workbook; each route has a limit of its own.
	process.env['BODY_SIZE_LIMIT'] ??= '96M';
	const app = import(pathToFileURL(handler).href).then((loaded: { handler: RequestListener }) => loaded.handler);
	const started = await startServer(settings.value, {
		app,
		samplePath: join(root, 'models/samples/ca-mau.khuevan.json'),
		documents: args.includes(IN_PROCESS) ? 'in-process' : 'own-process'
	});
	if (!started.ok) return started;
	const { address, oneTimePassword, stop } = started.value;
	const said = [`\nKhuê Văn: ${address}`];
	if (oneTimePassword !== null) {
		said.push('Tài khoản / account: admin', `Mật khẩu dùng một lần / one-time password: ${oneTimePassword}`);
	}
	// Whoever hears that it is up may end it at once.
	const told = new Promise<void>((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
	});
	// In one piece, so that a program that reads it has all of it when it has the address.
	console.log(said.join('\n'));
	await told;
	await stop();
	// Timers of libraries must not keep a stopped server alive.
	setImmediate(() => process.exit(0));
	return ok(0);
};
