/** The parts of a presentation and how they refer to one another, packed so that the same drawings are the same bytes. */
import { escapeXml } from '../svg/escape-xml';
import { dateOf, packZip, type ZipEntry } from '../dossier/zip';
import { sizeInEmu, type SlideSize } from './placing';
import { declaration, part } from './slide';
import { layoutXml, masterXml, NOTES_PAGE, notesMasterXml, themeXml } from './theme';

export interface Slide {
	readonly title: string;
	readonly xml: string;
	readonly notes: string;
}

export interface Presentation {
	readonly title: string;
	readonly author: string;
	/** ISO date. */
	readonly date: string;
	readonly size: SlideSize;
	readonly slides: readonly Slide[];
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const openPackage = 'http://schemas.openxmlformats.org/package/2006';
const presentationType = 'application/vnd.openxmlformats-officedocument.presentationml';

type Relation = readonly [type: string, target: string];

function relations(list: readonly Relation[]): string {
	const told = list.map(
		([type, target], index) =>
			`<Relationship Id="rId${String(index + 1)}" Type="${type.includes('/') ? type : `${office}/relationships/${type}`}" Target="${target}"/>`
	);
	return `${declaration}<Relationships xmlns="${openPackage}/relationships">${told.join('')}</Relationships>`;
}

function contentTypes(slides: number): string {
	const numbered = Array.from({ length: slides }, (_, index) => String(index + 1));
	const overrides: Relation[] = [
		['/ppt/presentation.xml', `${presentationType}.presentation.main+xml`],
		['/ppt/slideMasters/slideMaster1.xml', `${presentationType}.slideMaster+xml`],
		['/ppt/slideLayouts/slideLayout1.xml', `${presentationType}.slideLayout+xml`],
		['/ppt/notesMasters/notesMaster1.xml', `${presentationType}.notesMaster+xml`],
		['/ppt/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
		['/ppt/theme/theme2.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
		...numbered.map((n): Relation => [`/ppt/slides/slide${n}.xml`, `${presentationType}.slide+xml`]),
		...numbered.map((n): Relation => [`/ppt/notesSlides/notesSlide${n}.xml`, `${presentationType}.notesSlide+xml`]),
		['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
		['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml']
	];
	const told = overrides.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
	return `${declaration}<Types xmlns="${openPackage}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${told.join('')}</Types>`;
}

function coreXml({ title, author, date }: Presentation): string {
	const stamp = dateOf(date).toISOString().replace('.000Z', 'Z');
	const day = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${stamp}</dcterms:${name}>`;
	return `${declaration}<cp:coreProperties xmlns:cp="${openPackage}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator><dc:language>vi-VN</dc:language>${day('created')}${day('modified')}</cp:coreProperties>`;
}

const appXml = (slides: number): string =>
	`${declaration}<Properties xmlns="${office}/extended-properties"><Application>Khuê Văn</Application><Slides>${String(slides)}</Slides><Notes>${String(slides)}</Notes></Properties>`;

/** Slide master, notes master and theme come before the slides among the relations. */
const FIXED = 3;
const FIRST_SLIDE = 256;

function presentationXml({ slides, size }: Presentation): string {
	const [cx, cy] = sizeInEmu(size);
	const [width, height] = NOTES_PAGE;
	const ids = slides.map(
		(_, index) => `<p:sldId id="${String(FIRST_SLIDE + index)}" r:id="rId${String(FIXED + 1 + index)}"/>`
	);
	return part(
		'presentation',
		`<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${ids.join('')}</p:sldIdLst><p:sldSz cx="${String(cx)}" cy="${String(cy)}"/><p:notesSz cx="${String(width)}" cy="${String(height)}"/>`
	);
}

function partsOf(presentation: Presentation): readonly (readonly [path: string, xml: string])[] {
	const { slides } = presentation;
	const count = slides.length;
	return [
		['[Content_Types].xml', contentTypes(count)],
		[
			'_rels/.rels',
			relations([
				['officeDocument', 'ppt/presentation.xml'],
				[`${openPackage}/relationships/metadata/core-properties`, 'docProps/core.xml'],
				['extended-properties', 'docProps/app.xml']
			])
		],
		['docProps/core.xml', coreXml(presentation)],
		['docProps/app.xml', appXml(count)],
		['ppt/presentation.xml', presentationXml(presentation)],
		[
			'ppt/_rels/presentation.xml.rels',
			relations([
				['slideMaster', 'slideMasters/slideMaster1.xml'],
				['notesMaster', 'notesMasters/notesMaster1.xml'],
				['theme', 'theme/theme1.xml'],
				...slides.map((_, index): Relation => ['slide', `slides/slide${String(index + 1)}.xml`])
			])
		],
		['ppt/theme/theme1.xml', themeXml()],
		['ppt/theme/theme2.xml', themeXml()],
		['ppt/slideMasters/slideMaster1.xml', masterXml()],
		[
			'ppt/slideMasters/_rels/slideMaster1.xml.rels',
			relations([
				['slideLayout', '../slideLayouts/slideLayout1.xml'],
				['theme', '../theme/theme1.xml']
			])
		],
		['ppt/slideLayouts/slideLayout1.xml', layoutXml()],
		['ppt/slideLayouts/_rels/slideLayout1.xml.rels', relations([['slideMaster', '../slideMasters/slideMaster1.xml']])],
		['ppt/notesMasters/notesMaster1.xml', notesMasterXml()],
		['ppt/notesMasters/_rels/notesMaster1.xml.rels', relations([['theme', '../theme/theme2.xml']])],
		...slides.flatMap(({ xml, notes }, index) => {
			const n = String(index + 1);
			return [
				[`ppt/slides/slide${n}.xml`, xml],
				[
					`ppt/slides/_rels/slide${n}.xml.rels`,
					relations([
						['slideLayout', '../slideLayouts/slideLayout1.xml'],
						['notesSlide', `../notesSlides/notesSlide${n}.xml`]
					])
				],
				[`ppt/notesSlides/notesSlide${n}.xml`, notes],
				[
					`ppt/notesSlides/_rels/notesSlide${n}.xml.rels`,
					relations([
						['notesMaster', '../notesMasters/notesMaster1.xml'],
						['slide', `../slides/slide${n}.xml`]
					])
				]
			] as const;
		})
	];
}

export function packPresentation(presentation: Presentation): Promise<Uint8Array> {
	const text = new TextEncoder();
	const entries = partsOf(presentation).map(([path, xml]): ZipEntry => ({ path, bytes: text.encode(xml) }));
	return packZip(entries, presentation.date);
}
