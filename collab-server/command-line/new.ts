import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { noClaims, writeCanonical } from '$models/architecture/canonical';
import { fail, ok } from '$models/architecture/result';
import { startArchitecture } from '$models/framework/start-architecture';
import { writeWhole } from './files';
import type { RunCommand } from './command';
import { packOf } from './options';

/** `khuevan new`: an empty architecture with the mandatory diagrams of its frame. */
export const create: RunCommand = async (args, terminal) => {
	const { values } = parseArgs({
		args: [...args],
		options: {
			frame: { type: 'string' },
			agency: { type: 'string' },
			out: { type: 'string' },
			pack: { type: 'string' },
			name: { type: 'string' }
		}
	});
	const { frame, agency, out } = values;
	if (frame === undefined || agency === undefined || out === undefined) {
		return fail('usage', 'needs --frame, --agency and --out');
	}
	const pack = await packOf(values.pack ?? 'vn-1425');
	if (!pack.ok) return pack;
	const started = startArchitecture(pack.value, { frame, agency, id: randomUUID(), name: values.name ?? '' });
	if (!started.ok) return started;
	const written = await writeWhole(out, writeCanonical(started.value, noClaims));
	if (!written.ok) return written;
	terminal.say(out);
	return ok(0);
};
