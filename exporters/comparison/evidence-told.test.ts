/** What a piece of evidence is about is told in words that its readers know, never by an id that only programs need. */
import { expect, it } from 'vitest';
import { fixtureArchitecture, fixtureInput } from '$exporters/form03/fixture';
import { headingTitles } from '$models/framework/heading-names';
import { builtInPack } from '$models/framework/packs';
import { evidenceTold } from './evidence-told';

const { pack } = fixtureInput();
const architecture = fixtureArchitecture();
const [key = '', heading] = [...headingTitles(pack, architecture.meta.frame)][2] ?? [];

function told(about: string, locale: 'vi' | 'en' = 'vi'): string {
	const change = { standing: 'added', name: 'bien-ban.pdf', about, by: 'Lê An', at: '' } as const;
	const { obligations = [] } = builtInPack('nq-214') ?? {};
	return evidenceTold([change], { states: [architecture, architecture], pack, obligations }, locale)[0]?.line ?? '';
}

it('calls a finding of the written text by the heading that it is under', () => {
	expect(heading?.vi).not.toBe('');
	for (const about of [`finding:chapter-caption:chapter:${key}`, `finding:chapter-caption:chapter:${key}#2`]) {
		expect(told(about)).toBe(`bien-ban.pdf, ${heading?.vi ?? ''} (Lê An)`);
		expect(told(about, 'en')).toBe(`bien-ban.pdf, ${heading?.en ?? ''} (Lê An)`);
	}
	// Such a heading may be gone with the frame that it was of.
	expect(told('finding:chapter-caption:chapter:form01/none')).toBe('bien-ban.pdf (Lê An)');
});

it('calls a chapter by its heading', () => {
	expect(told(`chapter:${key}`)).toBe(`bien-ban.pdf, ${heading?.vi ?? ''} (Lê An)`);
});

it('calls an obligation by its text, of another pack too', () => {
	const [{ id, text } = { id: '', text: { vi: '', en: '' } }] = builtInPack('nq-214')?.obligations ?? [];
	expect(text.vi).toMatch(/\.$/u);
	expect(told(`obligation:${id}`)).toBe(`bien-ban.pdf, nghĩa vụ “${text.vi.slice(0, -1)}” (Lê An)`);
	expect(told(`obligation:${id}`, 'en')).toBe(`bien-ban.pdf, obligation “${text.en.slice(0, -1)}” (Lê An)`);
	expect(told('obligation:none')).toBe('bien-ban.pdf (Lê An)');
});

it('calls a record by its code and its name, with the rule whose finding it is about', () => {
	const name = [...architecture.objects.values()].find(({ id }) => id === 'o2');
	expect(told('finding:G07:object:o2')).toBe(`bien-ban.pdf, G07 ${told('object:o2').slice('bien-ban.pdf, '.length)}`);
	expect(told('object:o2')).toContain(String(name?.code));
	expect(told('checklist:7')).toBe('bien-ban.pdf, mục 7 của danh mục kiểm tra (Lê An)');
	expect(told('waiver:w1')).toBe('bien-ban.pdf (Lê An)');
});
