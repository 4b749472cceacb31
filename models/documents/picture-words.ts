/** What a picture is called and what it says, for captions and for those who cannot see it. */
import type { Picture } from './clean-svg';

const longest = 500;

const unescaped = (text: string): string =>
	text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The title that a source gives itself (`title: …` at its head, or `accTitle: …`); '' for none. */
export function titleOfSource(source: string): string {
	const [, head = ''] = /^---\n([\s\S]*?)\n---(?:\n|$)/u.exec(source) ?? [];
	const [, said] = /^[ \t]*title:[ \t]*(\S.*)$/mu.exec(head) ?? /^[ \t]*accTitle:[ \t]*(\S.*)$/mu.exec(source) ?? [];
	return (said ?? '').trim().replace(/^(["'])(.*)\1$/u, '$2');
}

/**
 * A source whose head says no title: a caption says it, so that the picture does not say it again. Its lines stay where
 * they are.
 */
export const untitledSource = (source: string): string =>
	source.replace(/^---\n[\s\S]*?\n---(?=\n|$)/u, (head) => head.replace(/^[ \t]*title:.*$/mu, ''));

/** The words that stand in a picture, in their order. */
export function wordsIn({ svg }: Picture): string {
	const texts = [...svg.matchAll(/<text[\s>][\s\S]*?<\/text>/gu)].map(([text]) =>
		unescaped(text.replace(/<\/tspan><tspan[^>]*>/gu, ' ').replace(/<[^>]*>/gu, ''))
			.replace(/\s+/gu, ' ')
			.trim()
	);
	const all = texts.filter((text) => text !== '').join('; ');
	return all.length <= longest ? all : `${all.slice(0, longest).trimEnd()}…`;
}
