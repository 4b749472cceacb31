/** What a browser calls itself, in a few words that its owner knows again; the whole text would only tell more of him. */

/** The first that fits names it: many browsers add the names of others. */
const browsers: readonly (readonly [string, RegExp])[] = [
	['Cốc Cốc', /\bcoc_coc_browser\/(\d+)/u],
	['Edge', /\bEdg(?:A|iOS)?\/(\d+)/u],
	['Opera', /\bOPR\/(\d+)/u],
	['Samsung Internet', /\bSamsungBrowser\/(\d+)/u],
	['Firefox', /\b(?:Firefox|FxiOS)\/(\d+)/u],
	['Chrome', /\b(?:Chrome|CriOS)\/(\d+)/u],
	['Safari', /\bVersion\/(\d+)\S* .*\bSafari\//u]
];

const systems: readonly (readonly [string, RegExp])[] = [
	['Android', /\bAndroid\b/u],
	['iOS', /\b(?:iPhone|iPad)\b/u],
	['Windows', /\bWindows\b/u],
	['macOS', /\bMac OS X\b/u],
	['ChromeOS', /\bCrOS\b/u],
	['Linux', /\bLinux\b/u]
];

const MAX_READ = 500;

/** Such as `Chrome 140 · Windows`; a program by its own name, '' where nothing is said. */
export function browserName(userAgent: string): string {
	const said = userAgent.slice(0, MAX_READ);
	const [name, version] = browsers
		.map(([each, pattern]): [string, string | undefined] => [each, pattern.exec(said)?.[1]])
		.find(([, found]) => found !== undefined) ?? ['', undefined];
	const system = systems.find(([, pattern]) => pattern.test(said))?.[0];
	if (version !== undefined) return system === undefined ? `${name} ${version}` : `${name} ${version} · ${system}`;
	return system ?? /^[\w.-]{1,30}/u.exec(said)?.[0] ?? '';
}
