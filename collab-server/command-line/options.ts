/** Options that several commands share, read the same way. */
import { fail, ok, type Result } from '$models/architecture/result';
import { proveRules } from '$models/conformance/examples';
import { loadPack } from '$models/framework/load';
import { builtInPack, builtInPacks } from '$models/framework/packs';
import type { Pack } from '$models/framework/pack';
import { packFilesAt } from './pack-files';

/** A built-in pack by its reference, or the pack in a folder or bundle, which is loaded and proved first. */
export async function packOf(reference: string): Promise<Result<Pack>> {
	const pack = builtInPack(reference);
	if (pack !== undefined) return ok(pack);
	if (/[/\\]|\.json$/u.test(reference)) {
		const files = await packFilesAt(reference);
		if (!files.ok) return files;
		const loaded = loadPack(files.value, builtInPack);
		if (!loaded.ok) return loaded;
		const proof = proveRules(loaded.value);
		return proof.ok ? loaded : proof;
	}
	const known = builtInPacks.map(({ id, version }) => `${id}@${version}`).join(', ');
	return fail('unknown-pack', `there is no pack ${reference}; known: ${known}`);
}

/** An ISO date that is in the calendar. */
export function dateOf(text: string, option: string): Result<string> {
	const date = new Date(`${text}T00:00:00Z`);
	const real =
		/^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
	return real ? ok(text) : fail('wrong-date', `${option} takes a date such as 2027-01-29, not "${text}"`);
}

/** Today where the program runs. */
export function today(): string {
	const now = new Date();
	return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join(
		'-'
	);
}

/** The date of a check or an export: as asked, else the file's cut-off date, else today. */
export function asOfDate(asked: string | undefined, cutoffDate: string): Result<string> {
	if (asked !== undefined) return dateOf(asked, '--as-of');
	return ok(cutoffDate === '' ? today() : cutoffDate);
}

export function oneOf<const Value extends string>(
	text: string,
	option: string,
	values: readonly Value[]
): Result<Value> {
	const found = values.find((value) => value === text);
	return found === undefined ? fail('usage', `${option} takes ${values.join(', ')}, not "${text}"`) : ok(found);
}
