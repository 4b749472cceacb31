/** The header that makes a browser save a file under a name: plain letters for old readers, the true name for the rest. */
export function attachment(name: string): string {
	const base = name
		.replace(/[/\\]+/gu, '-')
		.replace(/\p{Cc}/gu, '')
		.trim();
	const safe = base === '' || /^\.+$/u.test(base) ? 'khuevan' : base;
	const ascii = safe
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/đ/gu, 'd')
		.replace(/Đ/gu, 'D')
		.replace(/[^A-Za-z0-9._-]+/gu, '-');
	const encoded = encodeURIComponent(safe).replace(
		/['()*]/gu,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
	);
	return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** A file that is saved and never shown in place, whatever it holds. */
export const download = (file: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }) =>
	new Response(file.bytes.slice(), {
		headers: {
			'content-type': file.mediaType,
			'content-length': String(file.bytes.byteLength),
			'content-disposition': attachment(file.name),
			'x-content-type-options': 'nosniff',
			// Should a browser show it all the same, it is nobody: no script, no form, none of our cookies.
			'content-security-policy': "default-src 'none'; sandbox"
		}
	});
