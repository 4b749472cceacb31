/** Draws what is written in the language of mermaid, as a picture that a document may keep. Loaded when first needed. */
import { pictureKey } from '$models/architecture/drawn-blocks';
import { cleanSvg, type UnfitReason } from '$models/documents/clean-svg';
import { MAX_SOURCE } from '$models/documents/picture';
import { untitledSource } from '$models/documents/picture-words';

export interface DrawingFault {
	/** Line of the source, from 1; 0 where it is not known. */
	readonly line: number;
	readonly reason: UnfitReason | 'syntax';
	/** What mermaid said of it, in English; '' for what we say ourselves. */
	readonly said: string;
}

export type Drawn = { readonly ok: true; readonly svg: string } | { readonly ok: false; readonly fault: DrawingFault };

const FONT = "'Be Vietnam Pro', Tinos, sans-serif";

/** What a source may not change by its own head: labels of HTML would be lost in every file. */
const settled = [
	'secure',
	'securityLevel',
	'startOnLoad',
	'maxTextSize',
	'maxEdges',
	'suppressErrorRendering',
	'htmlLabels',
	'fontFamily',
	'themeCSS',
	'textPlacement',
	'dompurifyConfig',
	'layout'
];

async function load() {
	const { default: mermaid } = await import('mermaid');
	mermaid.initialize({
		startOnLoad: false,
		securityLevel: 'strict',
		htmlLabels: false,
		theme: 'neutral',
		fontFamily: FONT,
		deterministicIds: true,
		suppressErrorRendering: true,
		maxTextSize: MAX_SOURCE,
		maxEdges: 500,
		secure: settled,
		flowchart: { useMaxWidth: false },
		journey: { textPlacement: 'tspan' }
	});
	return mermaid;
}

let loading: ReturnType<typeof load> | null = null;

/** The line that an error of mermaid's parsers names, in either of the ways in which they do. */
export function lineOfError(error: unknown): number {
	const { hash, message } = (typeof error === 'object' && error !== null ? error : {}) as {
		readonly hash?: { readonly loc?: { readonly first_line?: unknown }; readonly line?: unknown };
		readonly message?: unknown;
	};
	const [, told] = /\bline:?\s+(\d+)/iu.exec(typeof message === 'string' ? message : '') ?? [];
	const line = hash?.loc?.first_line ?? (told === undefined ? hash?.line : Number(told));
	return typeof line === 'number' && Number.isInteger(line) && line > 0 ? line : 0;
}

const firstLine = (error: unknown): string =>
	(error instanceof Error ? error.message : String(error)).split('\n', 1)[0]?.slice(0, 200) ?? '';

/** Draws one source; what is wrong with it is an answer. */
export async function drawMermaid(source: string): Promise<Drawn> {
	loading ??= load();
	const mermaid = await loading;
	// Sizes of words are known only of what stands on the page.
	const ground = document.createElement('div');
	ground.setAttribute('aria-hidden', 'true');
	ground.style.cssText = 'position:fixed;left:-20000px;top:0;visibility:hidden';
	document.body.append(ground);
	try {
		await mermaid.parse(source);
		const { svg } = await mermaid.render(`kv-${pictureKey(source).slice(0, 12)}`, untitledSource(source), ground);
		const clean = cleanSvg(svg);
		if (clean.ok) return { ok: true, svg: clean.picture.svg };
		return { ok: false, fault: { line: 0, reason: clean.reason, said: '' } };
	} catch (error) {
		return { ok: false, fault: { line: lineOfError(error), reason: 'syntax', said: firstLine(error) } };
	} finally {
		ground.remove();
	}
}
