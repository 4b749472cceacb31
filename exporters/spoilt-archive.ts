/** Why a file that ought to be an archive cannot be opened as one, told from its bytes alone. */
import { fail, type Result } from '$models/architecture/result';

/** What Office wraps a file with a password in, and what its files of before 2007 are. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Name of the stream that holds the locked file. */
const LOCKED = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;

/** Whether Office wrapped the bytes in a compound file. */
export const isCompound = (bytes: Uint8Array): boolean => COMPOUND.every((byte, at) => bytes[at] === byte);

/** Whether a password of Office is needed to read the bytes. */
export function isLocked(bytes: Uint8Array): boolean {
	if (!isCompound(bytes)) return false;
	for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1))
		if (LOCKED.every((byte, offset) => bytes[at + offset] === byte)) return true;
	return false;
}

/** Where the directory at the end of a zip stands; -1 where there is none. */
function endOf(view: DataView): number {
	const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
	for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at;
	return -1;
}

/** Whether an entry that the directory tells of takes a password. */
function hasLockedEntry(view: DataView, end: number): boolean {
	const entries = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	for (let entry = 0; entry < entries; entry += 1) {
		if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) return false;
		if ((view.getUint16(at + 8, true) & 1) === 1) return true;
		at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return false;
}

/** The problem, with words that help; null where nothing of the kind is seen. */
export function spoiltArchive(bytes: Uint8Array, fileName: string): Result<never> | null {
	const told = (code: string, message: string): Result<never> => fail(code, `${fileName} ${message}`, fileName);
	if (isLocked(bytes))
		return told('password-protected', 'is locked by a password: open it, take the password off, save and try again');
	if (isCompound(bytes)) return told('old-format', 'is in the format of before 2007: save it as .xlsx or .docx');
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < 4 || view.getUint32(0, true) !== LOCAL) return null;
	const end = endOf(view);
	if (end < 0) return told('truncated', 'is not whole: it was cut off while being sent or saved; get it again');
	return hasLockedEntry(view, end)
		? told('encrypted-entries', 'holds files behind a password: pack it again without one')
		: null;
}
