/** Options that several commands share, read the same way. */
import { fail, ok, type Result } from '$models/architecture/result';
import { builtInPack, builtInPacks } from '$models/framework/packs';
import type { Pack } from '$models/framework/pack';
import { vietnamDay } from '$models/text/vietnam-day';
import { isFolder } from './files';
import { packFilesAt } from './pack-files';

/** A stranger's pack: loaded and proved first, so that a fault in it is named with its file. */
async function packAt(path: string): Promise<Result<Pack>> {
	const files = await packFilesAt(path);
	if (!files.ok) return files;
	// Only a pack of one's own needs what proves it.
	const [{ loadPack }, { proveRules }] = await Promise.all([
		import('$models/framework/load'),
		import('$models/conformance/examples')
	]);
	const loaded = loadPack(files.value, builtInPack);
	if (!loaded.ok) {
		const { code, message, place = '' } = loaded.problem;
		return fail(code, message, `${path}/${place}`);
	}
	const proof = proveRules(loaded.value);
	return proof.ok ? loaded : proof;
}

/** A built-in pack by its reference, or the pack in a folder or bundle; a folder may be named without a slash. */
export async function packOf(reference: string): Promise<Result<Pack>> {
	const pack = builtInPack(reference);
	if (pack !== undefined) return ok(pack);
	if (/[/\\]|\.json$/u.test(reference) || (await isFolder(reference))) return packAt(reference);
	const known = builtInPacks.map(({ id, version }) => `${id}@${version}`).join(', ');
	return fail('unknown-pack', `there is no pack ${reference} and no folder of that name; known: ${known}`);
}

/** An ISO date that is in the calendar. */
export function dateOf(text: string, option: string): Result<string> {
	const date = new Date(`${text}T00:00:00Z`);
	const real =
		/^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
	return real ? ok(text) : fail('wrong-date', `${option} takes a date such as 2027-01-29, not "${text}"`);
}

/** The date of a check or an export: as asked, else the file's cut-off date, else today. */
export function asOfDate(asked: string | undefined, cutoffDate: string): Result<string> {
	if (asked !== undefined) return dateOf(asked, '--as-of');
	return ok(cutoffDate === '' ? vietnamDay(new Date()) : cutoffDate);
}

export function oneOf<const Value extends string>(
	text: string,
	option: string,
	values: readonly Value[]
): Result<Value> {
	const found = values.find((value) => value === text);
	return found === undefined ? fail('usage', `${option} takes ${values.join(', ')}, not "${text}"`) : ok(found);
}
