/** Archives that others made, unpacked within bounds: what one says it holds is not believed. */
import type JSZip from 'jszip';

/** Inflates one entry in pieces, as long as it stays within so many bytes. */
export function inflateInPieces(
	file: JSZip.JSZipObject,
	most: number
): Promise<readonly Uint8Array[] | 'too-large' | 'broken'> {
	return new Promise((resolve) => {
		const pieces: Uint8Array[] = [];
		let size = 0;
		const stream = (
			file as unknown as { internalStream(type: 'uint8array'): JSZip.JSZipStreamHelper<Uint8Array> }
		).internalStream('uint8array');
		stream
			.on('data', (piece) => {
				size += piece.length;
				pieces.push(piece);
				if (size <= most) return;
				stream.pause();
				resolve('too-large');
			})
			.on('error', () => {
				resolve('broken');
			})
			.on('end', () => {
				resolve(pieces);
			})
			.resume();
	});
}

/** The same as one piece. */
export async function inflateWithin(
	file: JSZip.JSZipObject,
	most: number
): Promise<Uint8Array<ArrayBuffer> | 'too-large' | 'broken'> {
	const pieces = await inflateInPieces(file, most);
	if (typeof pieces === 'string') return pieces;
	const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}
