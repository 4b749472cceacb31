import { describe, expect, it, vi } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { pictureKey } from '$models/architecture/drawn-blocks';
import { edition, type EditionLevel } from '$models/architecture/edition';
import { ObjectId } from '$models/architecture/identifier';
import { noClaims } from '$models/architecture/canonical';
import { cleanSvg } from '$models/documents/clean-svg';
import { buildDocument } from '$exporters/form01/build';
import { fixtureArchitecture, fixtureInput, fixturePack } from '$exporters/form03/fixture';
import { exportMarkdown } from '$exporters/markdown/export';
import { prepareExport } from '$exporters/prepare';
import { runExport } from '$exporters/registry';
import { conditionsOf } from './conditions';
import type { Block } from './document';
import { writeDocx } from './docx';
import { typeset } from './pdf';
import { loadPainter } from './pictures';

const asOf = '2026-09-30';
const key = 'form01/I.1';

const cleaned = (inner: string, box = '0 0 160 60'): string => {
	const clean = cleanSvg(`<svg viewBox="${box}"><style>.n{fill:#eef;stroke:#336}</style>${inner}</svg>`);
	if (!clean.ok) throw new Error(clean.reason);
	return clean.picture.svg;
};
const source = 'flowchart LR\n  accTitle: Luồng hồ sơ\n\n  A[Cổng] --> B[Kho]';
const svg = cleaned(
	'<rect class="n" width="60" height="40"/><text x="5" y="25">Cổng</text><text x="95" y="25">Kho</text>'
);
const chapter = ['Trước.', '', '```mermaid', source, '```', '', 'Sau.'].join('\n');

const architectureOf = (pictures: Readonly<Record<string, string>>, text = chapter): Architecture => ({
	...fixtureArchitecture(),
	chapters: new Map([[key, text]]),
	pictures: new Map(Object.entries(pictures))
});
const whole = architectureOf({ [pictureKey(source)]: svg });

async function figuresOf(architecture: Architecture): Promise<readonly Extract<Block, { kind: 'figure' }>[]> {
	const input = { ...fixtureInput(architecture), scenes: [] };
	const { model } = buildDocument(input, { ...(await loadPainter()), holds: conditionsOf(input) });
	return model.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'figure'));
}

describe('a drawn block in files', () => {
	it('is the picture that the document keeps, numbered, with a caption, words and a raster of it', async () => {
		const [figure] = await figuresOf(whole);
		expect(figure).toMatchObject({ caption: 'Hình 1. Luồng hồ sơ', alt: 'Luồng hồ sơ: Cổng; Kho', svg, width: 160 });
		expect([...((await figure?.png())?.slice(1, 4) ?? [])]).toEqual([...Buffer.from('PNG')]);
	});

	it('has a raster within bounds however narrow it is', async () => {
		const narrow = cleaned('<path d="M0 0"/>', '0 0 2 20000');
		const [figure] = await figuresOf(architectureOf({ [pictureKey(source)]: narrow }));
		const size = Buffer.from((await figure?.png()) ?? []);
		expect(size.readUInt32BE(16)).toBeGreaterThan(0);
		expect(size.readUInt32BE(20)).toBeLessThanOrEqual(10_000);
	});

	it('is set by both writers of the document', async () => {
		const input = { ...fixtureInput(whole), scenes: [] };
		const { model } = buildDocument(input, { ...(await loadPainter()), holds: conditionsOf(input) });
		expect((await typeset(model)).bytes.byteLength).toBeGreaterThan(10_000);
		expect((await writeDocx(model)).byteLength).toBeGreaterThan(10_000);
	}, 60_000);

	it('is painted for the Word file, which has programs that draw no SVG, and for no PDF', async () => {
		const input = { ...fixtureInput(whole), scenes: [] };
		const rasterise = vi.fn(() => Promise.resolve(new Uint8Array([1])));
		const { model } = buildDocument(input, { ...(await loadPainter()), rasterise, holds: conditionsOf(input) });
		await typeset(model);
		expect(rasterise).not.toHaveBeenCalled();
		await writeDocx(model);
		expect(rasterise).toHaveBeenCalled();
	}, 60_000);

	it('is a file of the Markdown bundle', async () => {
		const { files } = await exportMarkdown(fixtureInput(whole), () => undefined);
		const textOf = (path: string): string =>
			new TextDecoder().decode(files.find((file) => file.path === path)?.bytes ?? new Uint8Array());
		expect(textOf('van-ban/hinh-1.svg')).toBe(svg);
		expect(textOf('van-ban/form01.md')).toContain('](hinh-1.svg)');
	});

	it('holds the dossier back where its picture is missing or of another source, and is told in the ledger of others', async () => {
		const prepared = await prepareExport(architectureOf({ [pictureKey('flowchart LR')]: svg }), noClaims, fixturePack, {
			level: 'internal',
			asOf
		});
		expect(await runExport('dossier', prepared)).toMatchObject({
			ok: false,
			problem: { code: 'picture-missing', place: `${key}:3` }
		});
		const markdown = await runExport('markdown', prepared);
		expect(markdown.ok && markdown.value.losses.map(({ place }) => place)).toContain(`${key}:3`);
	});
});

describe('a picture that names what is restricted', () => {
	const id = ObjectId('hidden');
	const [model] = fixtureArchitecture().objects.values();
	if (model === undefined) throw new Error('The fixture is another');
	const name = { value: 'Kho Hòn Khoai' };
	const hidden = {
		...model,
		id,
		code: 'KT-77',
		fields: { ...model.fields, name, circulation: { value: 'restricted' } }
	};

	const said = (text: string, picture: string, level: EditionLevel): string => {
		const started = architectureOf({ [pictureKey(source)]: picture }, text);
		const architecture = { ...started, objects: new Map([...started.objects, [id, hidden] as const]) };
		const cut = edition(architecture, { level, asOf, pack: fixturePack });
		return JSON.stringify([[...cut.architecture.chapters], [...cut.architecture.pictures]]);
	};

	it('goes with its block, blank lines in it and all', () => {
		const naming = source.replace('B[Kho]', 'B[Kho Hòn Khoai]');
		const text = chapter.replace(source, naming);
		const picture = new Map([[pictureKey(naming), svg]]);
		const started = { ...architectureOf({}, text), pictures: picture };
		const cut = edition(
			{ ...started, objects: new Map([...started.objects, [id, hidden] as const]) },
			{ level: 'public', asOf, pack: fixturePack }
		);
		expect([...cut.architecture.chapters.values()]).toEqual(['Trước.\n\nSau.']);
		expect(cut.architecture.pictures.size).toBe(0);
	});

	it('goes where it alone names it, in one piece or in several', () => {
		for (const words of [
			'<text>Kho Hòn Khoai</text>',
			'<text><tspan>Kho Hòn</tspan> <tspan>Khoai</tspan></text>',
			'<text><tspan>Kho</tspan><tspan> Hòn</tspan><tspan> Kho</tspan><tspan>ai</tspan></text>',
			'<title>KT-77</title>'
		]) {
			const picture = cleaned(words);
			expect(said(chapter, picture, 'restricted')).toContain('<svg');
			expect(said(chapter, picture, 'public')).not.toContain('<svg');
		}
	});
});
