/** The site of an architecture: one file that opens anywhere, asks no network, and holds nothing but one edition. */
import { createHash } from 'node:crypto';
import type { Exporter, ExportInput } from '$exporters/exporter';
import { fileNameTail } from '$exporters/dossier/file-name';
import { Colours } from './drawings';
import { htmlText } from './html-text';
import { siteFaces, siteScript, siteStyle } from './page-parts';
import { catalogueOf } from '$exporters/catalogue/catalogue';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Data within a script element ends at no tag that somebody wrote. */
const jsonText = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const rooms = [
	['#/', 'Tổng quan'],
	['#/doi-tuong', 'Đối tượng'],
	['#/so-do', 'Sơ đồ'],
	['#/cong-viec', 'Mục tiêu, nhiệm vụ'],
	['#/kiem-tra', 'Báo cáo kiểm tra'],
	['#/tu-dien', 'Từ điển']
] as const;

function styleOf(colours: Colours): string {
	const light = colours.declarations('light');
	const dark = colours.declarations('dark');
	return [
		siteFaces(),
		siteStyle(),
		`:root{${light}}`,
		`@media screen and (prefers-color-scheme:dark){:root{${dark}}}`
	].join('\n');
}

/** The file as text. */
export function siteHtml(input: ExportInput): string {
	const data = catalogueOf(input);
	const { name, agency } = data.about;
	const colours = new Colours();
	const drawings = input.scenes.map((scene) => colours.drawing(scene));
	const style = styleOf(colours);
	const script = siteScript();
	const policy = [
		"default-src 'none'",
		`script-src ${hashOf(script)}`,
		`style-src ${hashOf(style)}`,
		'font-src data:',
		"base-uri 'none'",
		"form-action 'none'"
	].join('; ');
	const links = rooms.map(([to, title]) => `<a href="${to}">${title}</a>`).join('');
	return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${htmlText(name)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#main">Đến nội dung</a>
<header>
<nav aria-label="Các phần">${links}</nav>
<form id="search-form" role="search"><label for="search">Tìm</label><input id="search" type="search" autocomplete="off" aria-describedby="search-hint" aria-keyshortcuts="/"><span id="search-hint" class="unseen">Không cần gõ dấu; phím / đưa con trỏ tới đây.</span></form>
<button type="button" id="english" aria-pressed="false">Kèm tiếng Anh</button>
</header>
<main id="main" tabindex="-1"><h1>${htmlText(name)}</h1><p>${htmlText(agency)}</p><noscript><p>Trang này cần JavaScript để hiện nội dung; mọi nội dung đã nằm trong tệp, không tải gì thêm.</p></noscript></main>
<p id="status" class="unseen" role="status"></p>
<footer>${htmlText(data.about.facts.map((pair) => pair.join(': ')).join(' · '))}</footer>
<script type="application/json" id="site-data">${jsonText(data)}</script>
${drawings.map((drawing, place) => `<script type="image/svg+xml" id="drawing-${String(place)}">${drawing}</script>`).join('\n')}
<script>${script}</script>
</body>
</html>
`;
}

export const exportHtml: Exporter = (input, progress) => {
	progress(0.1, 'HTML');
	const bytes = new TextEncoder().encode(siteHtml(input));
	progress(1, 'HTML');
	const path = `kien-truc${fileNameTail(input.dossier, input.edition.architecture.meta)}.html`;
	return Promise.resolve({
		files: [{ path, mediaType: 'text/html; charset=utf-8', bytes }],
		losses: input.undrawn ?? []
	});
};
