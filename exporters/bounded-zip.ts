/** Archives that others made, unpacked within bounds: what one says it holds is not believed. */
import type JSZip from 'jszip';

/** Inflates one entry as long as it stays within so many bytes. */
export function inflateWithin(
	file: JSZip.JSZipObject,
	most: number
): Promise<Uint8Array<ArrayBuffer> | 'too-large' | 'broken'> {
	return new Promise((resolve) => {
		const chunks: Uint8Array[] = [];
		let size = 0;
		const stream = (
			file as unknown as { internalStream(type: 'uint8array'): JSZip.JSZipStreamHelper<Uint8Array> }
		).internalStream('uint8array');
		stream
			.on('data', (chunk) => {
				size += chunk.length;
				chunks.push(chunk);
				if (size <= most) return;
				stream.pause();
				resolve('too-large');
			})
			.on('error', () => {
				resolve('broken');
			})
			.on('end', () => {
				const whole = new Uint8Array(size);
				let at = 0;
				for (const chunk of chunks) {
					whole.set(chunk, at);
					at += chunk.length;
				}
				resolve(whole);
			})
			.resume();
	});
}
