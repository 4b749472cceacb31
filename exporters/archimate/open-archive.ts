/** Archi packs a model with pictures into a zip: the model is unpacked within bounds, the rest is only named. */
import JSZip from 'jszip';
import { fail, ok, type Result } from '$models/architecture/result';
import { inflateInPieces } from '../bounded-zip';
import { spoiltArchive } from '../spoilt-archive';
import type { Ledger } from './import-ledger';
import { limits, tooLarge } from './xml-tree';

const MODEL = 'model.xml';
const ENTRIES = 10_000;

export const isArchive = (bytes: Uint8Array): boolean =>
	bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6);

/** The model in an archive of Archi's, in pieces; `most` are the bytes that it may have. */
export async function modelInArchive(
	bytes: Uint8Array,
	fileName: string,
	ledger: Ledger,
	most: number = limits.fileBytes
): Promise<Result<readonly Uint8Array[]>> {
	if (bytes.length > most) return tooLarge(fileName);
	const broken = fail('not-archimate', `${fileName} is an archive that holds no model of Archi's`, fileName);
	const spoilt = spoiltArchive(bytes, fileName);
	if (spoilt !== null) return spoilt;
	let zip: JSZip;
	try {
		zip = await JSZip.loadAsync(bytes);
	} catch {
		return broken;
	}
	const files = Object.values(zip.files).filter(({ dir }) => !dir);
	const model = files.find(({ name }) => name === MODEL);
	if (model === undefined || files.length > ENTRIES) return broken;
	for (const { name } of files) if (name !== MODEL) ledger.add('unsupported', `${fileName}/${name}`);
	const inflated = await inflateInPieces(model, most);
	if (inflated === 'broken') return broken;
	return inflated === 'too-large' ? tooLarge(fileName) : ok(inflated);
}
