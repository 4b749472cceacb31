/** What the caption of a live block says, held against the model. */
import { kindOf } from '$models/framework/lookup';
import type { Pack } from '$models/framework/pack';
import { fold } from '$models/text/fold';
import type { RecordBlock } from './live-block';

/** Local codes such as `KT-12`. */
const codesIn = /(?<![\p{L}\d-])(?:KT|QG|LQ|CX|QH|ND|NV|KPI)-\d+(?![\p{L}\d-])/gu;

/** What a caption says that the model does not: codes of no record, a number of records that is another one. */
export function staleIn(
	{ caption, objectKind }: Pick<RecordBlock, 'caption' | 'objectKind'>,
	count: number,
	pack: Pack,
	isCode: (code: string) => boolean
): readonly string[] {
	const unknown = [...caption.matchAll(codesIn)].map(([code]) => code).filter((code) => !isCode(code));
	const { label } = kindOf(pack, objectKind) ?? {};
	if (label === undefined) return unknown;
	const text = fold(caption);
	const [, said] =
		[label.vi, label.en]
			.map((name) => text.indexOf(` ${fold(name)}`))
			.filter((at) => at > 0)
			.map((at) => /(?<![\d.,/-])(\d+)$/u.exec(text.slice(0, at)))
			.find((match) => match !== null) ?? [];
	return said === undefined || Number(said) === count ? unknown : [...unknown, said];
}
