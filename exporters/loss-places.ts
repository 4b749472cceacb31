/** The places of a loss ledger as people call them: records by code and name, chapters by number and title. */
import type { Architecture } from '$models/architecture/architecture';
import { rootOf, subjects } from '$models/framework/subjects';
import { fieldOf, kindOf } from '$models/framework/lookup';
import type { Pack, Subject, Words } from '$models/framework/pack';
import { chapterTitles, writtenDocuments } from '$models/framework/sections';
import type { ExportInput, Loss } from './exporter';
import { recordTitle } from './record-title';
import { subjectWords } from './subject-words';

const others: Readonly<Record<string, Words>> = {
	geometry: { vi: 'Vị trí trên sơ đồ', en: 'Places on diagrams' },
	nodes: { vi: 'Ô và ghi chú trên sơ đồ', en: 'Boxes and notes on diagrams' },
	pictures: { vi: 'Hình trong chương', en: 'Pictures in chapters' },
	gapTasks: { vi: 'Nhiệm vụ của nội dung cần hoàn thiện', en: 'Tasks of gaps' },
	bends: { vi: 'Nét gấp của đường nối', en: 'Bends of lines' },
	pack: { vi: 'Gói khung', en: 'Framework pack' }
};

const same = (text: string): Words => ({ vi: text, en: text });
const following = (before: Words, text: Words | undefined): Words =>
	text === undefined ? before : { vi: `${before.vi} · ${text.vi}`, en: `${before.en} · ${text.en}` };

class Places {
	readonly #chapters: ReadonlyMap<string, Words>;

	constructor(
		private readonly architecture: Architecture,
		private readonly pack: Pack
	) {
		this.#chapters = chapterTitles(pack);
	}

	#diagram(id: string): Words | undefined {
		const diagram = [...this.architecture.diagrams.values()].find((one) => one.id === id);
		const type = this.pack.diagramTypes.find((one) => one.id === (diagram?.type ?? id));
		if (diagram === undefined) return type === undefined ? undefined : following(same(type.id), type.title);
		const own = recordTitle(this.architecture, 'diagram', id);
		const title = own === id ? type?.title : same(own);
		return type === undefined ? title : following(same(type.id), title);
	}

	#record(subject: Subject, id: string, field: string | undefined): Words {
		const title = subject === 'diagram' ? this.#diagram(id) : same(recordTitle(this.architecture, subject, id));
		const label = field === undefined ? undefined : fieldOf(this.pack, subject, field)?.label;
		if (title !== undefined && title.vi !== '') return following(title, label);
		const kind =
			kindOf(this.pack, id)?.label ?? this.pack.relationKinds.find((one) => one.id === id)?.label ?? same(id);
		return following(subjectWords[subject], kind);
	}

	/** `form01/VII.2.b`, with the line of a block behind a colon, `form01/annex-04`, `form01/Bảng 4`. */
	#chapter(key: string): Words | undefined {
		const slash = key.indexOf('/');
		const document = writtenDocuments(this.pack).find(({ id }) => id === key.slice(0, slash));
		if (document === undefined) return undefined;
		const part = key.slice(slash + 1);
		const annex = document.annexes.find(({ number }) => part === `annex-${number}`);
		if (annex !== undefined)
			return following(document.title, {
				vi: `Phụ lục ${annex.number} ${annex.title}`,
				en: `Annex ${annex.number} ${annex.english ?? annex.title}`
			});
		const title = this.#chapters.get(key.replace(/:\d+$/u, ''));
		if (title?.vi.startsWith(document.title.vi) === true) return title;
		return following(document.title, title ?? same(part));
	}

	of(place: string): Words | undefined {
		const [root = '', id, field] = place.split('/');
		const subject = subjects.find((one) => rootOf[one] === root || `${one}s` === root);
		if (subject !== undefined) return id === undefined ? subjectWords[subject] : this.#record(subject, id, field);
		if (root === 'kinds' && id !== undefined) return kindOf(this.pack, id)?.label;
		if (root === 'chapters') return this.#chapters.get(place.slice('chapters/'.length));
		return others[root] ?? this.#chapter(place);
	}
}

/** The same losses, each with its place as people call it; what is called by its own name already stays so. */
export function titledLosses(
	losses: readonly Loss[],
	{ edition, pack }: Pick<ExportInput, 'edition' | 'pack'>
): readonly Loss[] {
	const places = new Places(edition.architecture, pack);
	return losses.map((loss) => {
		const title = places.of(loss.place);
		return title === undefined ? loss : { ...loss, title };
	});
}
