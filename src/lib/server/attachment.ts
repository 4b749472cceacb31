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
