/** What all slides share: the colours and faces of the drawings, one master, one layout, and the master of the notes. */
import { palettes } from '$models/scene/notation';
import { declaration, drawing, part } from './slide';

/**
 * Every office machine has it with all Vietnamese letters, and it runs narrower than the face that the boxes were
 * measured by; so no text outgrows its box.
 */
export const FACE = 'Arial';

const { ink, surface, accent, sunken } = palettes.light;
const srgb = (css: string): string => `<a:srgbClr val="${css.replace('#', '').toUpperCase()}"/>`;
const named = (name: string, css: string): string => `<a:${name}>${srgb(css)}</a:${name}>`;

const accents = [accent, '#2b5d8c', '#1f7a6c', '#8a5a00', '#6d3f8f', '#4f6b35'];

export function themeXml(): string {
	const face = `<a:latin typeface="${FACE}"/><a:ea typeface=""/><a:cs typeface=""/>`;
	const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
	const three = (content: string): string => content.repeat(3);
	return [
		`${declaration}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Khuê Văn"><a:themeElements>`,
		`<a:clrScheme name="Khuê Văn">${named('dk1', ink)}${named('lt1', surface)}${named('dk2', ink)}${named('lt2', sunken)}`,
		`${accents.map((css, index) => named(`accent${String(index + 1)}`, css)).join('')}${named('hlink', accent)}${named('folHlink', accent)}</a:clrScheme>`,
		`<a:fontScheme name="Khuê Văn"><a:majorFont>${face}</a:majorFont><a:minorFont>${face}</a:minorFont></a:fontScheme>`,
		`<a:fmtScheme name="Khuê Văn"><a:fillStyleLst>${three(solid)}</a:fillStyleLst>`,
		`<a:lnStyleLst>${three(`<a:ln w="9525">${solid}</a:ln>`)}</a:lnStyleLst>`,
		`<a:effectStyleLst>${three('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst>`,
		`<a:bgFillStyleLst>${three(solid)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
	].join('');
}

const colours =
	'<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
const background = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';
const withBackground = (shapes: string): string => drawing(shapes).replace('<p:cSld>', `<p:cSld>${background}`);

const placeholder = (id: number, name: string, type: string, where: string): string =>
	`<p:sp><p:nvSpPr><p:cNvPr id="${String(id)}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="${type}"${type === 'body' ? ' idx="1"' : ''}/></p:nvPr></p:nvSpPr><p:spPr>${where}</p:spPr>${type === 'sldImg' ? '' : '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="vi-VN"/></a:p></p:txBody>'}</p:sp>`;

const where = (x: number, y: number, cx: number, cy: number): string =>
	`<a:xfrm><a:off x="${String(x)}" y="${String(y)}"/><a:ext cx="${String(cx)}" cy="${String(cy)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;

const level = (size: number): string =>
	`<a:lvl1pPr><a:defRPr sz="${String(size)}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>`;

export const masterXml = (): string =>
	part(
		'sldMaster',
		[
			withBackground(placeholder(2, 'Title', 'title', where(457_200, 274_638, 8_229_600, 685_800))),
			colours,
			'<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>',
			`<p:txStyles><p:titleStyle>${level(1800)}</p:titleStyle><p:bodyStyle>${level(1100)}</p:bodyStyle><p:otherStyle>${level(1100)}</p:otherStyle></p:txStyles>`
		].join('')
	);

export const layoutXml = (): string =>
	part(
		'sldLayout',
		`${drawing(placeholder(2, 'Title', 'title', '')).replace('<p:cSld>', '<p:cSld name="Sơ đồ">')}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>`,
		' type="titleOnly" preserve="1"'
	);

/** A page of notes: A4 upright, the slide above, the notes below. */
export const NOTES_PAGE = [6_858_000, 9_906_000] as const;

export const notesMasterXml = (): string =>
	part(
		'notesMaster',
		[
			withBackground(
				placeholder(2, 'Slide', 'sldImg', where(685_800, 742_950, 5_486_400, 3_714_750)) +
					placeholder(3, 'Notes', 'body', where(685_800, 4_705_350, 5_486_400, 4_457_700))
			),
			colours,
			`<p:notesStyle>${level(1200)}</p:notesStyle>`
		].join('')
	);
