import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { pictureKey } from '$models/architecture/drawn-blocks';
import { smallArchitecture } from '$models/architecture/fixture';
import { cleanSvg } from '$models/documents/clean-svg';
import { MAX_SOURCE } from '$models/documents/picture';
import { lineOfError, type Drawn, type DrawingFault } from './mermaid-drawing';
import { PictureKeeper } from './picture-keeper';

const clean = cleanSvg('<svg viewBox="0 0 9 9"><text>A</text></svg>');
const svg = clean.ok ? clean.picture.svg : '';
const fenced = (source: string): string => `\`\`\`mermaid\n${source}\n\`\`\``;

class Page {
	architecture: Architecture = smallArchitecture();
	canWrite = true;
	readonly drawn: string[] = [];
	readonly kept: string[][] = [];
	faults: ReadonlyMap<string, DrawingFault> = new Map();
	/** What happens while something is drawn. */
	meanwhile: () => void = () => undefined;
	readonly keeper = new PictureKeeper({
		writable: () => (this.canWrite ? this.architecture : null),
		draw: (source): Promise<Drawn> => {
			this.drawn.push(source);
			this.meanwhile();
			return Promise.resolve(
				source.includes('wrong')
					? { ok: false, fault: { line: 2, reason: 'syntax', said: 'Parse error' } }
					: { ok: true, svg }
			);
		},
		tell: (faults) => void (this.faults = faults),
		keep: (pictures) => {
			this.kept.push(Object.keys(pictures));
			const asked = new Map([...this.architecture.pictures, ...Object.entries(pictures)]);
			this.architecture = { ...this.architecture, pictures: asked };
		}
	});

	write(...chapters: readonly string[]): void {
		this.architecture = {
			...this.architecture,
			chapters: new Map(chapters.map((text, no) => [`form01/I.${String(no + 1)}`, text]))
		};
		this.keeper.changed();
	}
}

describe('the keeper of pictures', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());
	const quiet = () => vi.runAllTimersAsync();

	it('draws what has no picture, once, when nobody has typed for a moment', async () => {
		const page = new Page();
		page.write(fenced('a'));
		page.write(fenced('ab'), `${fenced('ab')}\n\n${fenced('c')}`);
		await quiet();
		expect(page.drawn).toEqual(['ab', 'c']);
		expect(page.kept).toEqual([[pictureKey('ab'), pictureKey('c')]]);
		page.keeper.changed();
		await quiet();
		expect(page.drawn).toHaveLength(2);
		page.keeper.destroy();
	});

	it('tells what cannot be drawn and does not try it again', async () => {
		const page = new Page();
		page.write(fenced('wrong'), fenced('right'));
		await quiet();
		page.keeper.changed();
		await quiet();
		expect(page.drawn).toEqual(['wrong', 'right']);
		expect([...page.faults]).toMatchObject([[pictureKey('wrong'), { line: 2 }]]);
	});

	it('draws neither what is too long, nor what is not closed, nor for whoever may only read', async () => {
		const page = new Page();
		page.write(fenced('a'.repeat(MAX_SOURCE + 1)), '```mermaid\na');
		await quiet();
		page.canWrite = false;
		page.write(fenced('a'));
		await quiet();
		expect(page.drawn).toEqual([]);
		expect(page.kept).toEqual([]);
	});

	it('lets go of pictures that nothing shows, and draws what was written while it drew', async () => {
		const page = new Page();
		page.architecture = { ...page.architecture, pictures: new Map([[pictureKey('old'), svg]]) };
		page.meanwhile = () => {
			page.meanwhile = () => undefined;
			page.architecture = { ...page.architecture, chapters: new Map([['form01/I.1', fenced('b')]]) };
		};
		page.write(fenced('a'));
		await quiet();
		expect(page.drawn).toEqual(['a', 'b']);
		page.write('');
		await quiet();
		expect(page.kept.at(-1)).toEqual([]);
	});
});

describe('the line of an error', () => {
	it.each([
		[{ hash: { loc: { first_line: 2 }, line: 3 }, message: 'Parse error on line 4:' }, 2],
		[new Error('Parsing failed: Lexer error on line 2, column 6: unexpected'), 2],
		[new Error('No diagram type detected'), 0],
		[null, 0],
		[{ message: 'line -1' }, 0]
	])('is found: %#', (error, line) => {
		expect(lineOfError(error)).toBe(line);
	});
});
