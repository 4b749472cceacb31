/** A strategy: the outline that the pack proposes, the chapters that people wrote, and live blocks from the model. */
import type { Strategy } from '$models/framework/pack';
import { buildDocument, type BuildOptions, type BuiltDocument } from '$exporters/document/build';
import { agencyInFull, orUndetermined, type Issued } from '$exporters/document/front';
import type { ExportInput } from '$exporters/exporter';
import { vietnameseDate } from '$exporters/form03/wording';

function issued(input: ExportInput, { title, proposal, grounds }: Strategy): Issued {
	const { code, version, cutoffDate } = input.dossier;
	const owner = `của ${agencyInFull(input)}`;
	return {
		title: title.vi,
		owner,
		name: `${title.vi} ${owner}`,
		grounds: grounds.flatMap((id) => input.pack.instruments.find((instrument) => instrument.id === id) ?? []),
		enacts: `Ban hành kèm theo Quyết định này ${title.vi} ${owner}; số liệu trích từ hồ sơ kiến trúc số (mã hồ sơ ${orUndetermined(code)}, phiên bản ${orUndetermined(version)}, ngày chốt dữ liệu ${orUndetermined(vietnameseDate(cutoffDate))}).`,
		// The decision of the dossier is not its own.
		by: null,
		facts: {},
		notices: proposal.vi === '' ? [] : [proposal.vi]
	};
}

/** The strategy of this id; null where the pack proposes none. */
export function buildStrategy(input: ExportInput, id: string, options: BuildOptions): BuiltDocument | null {
	const strategy = input.pack.forms.strategies?.find((one) => one.id === id);
	if (strategy === undefined) return null;
	return buildDocument(input, { document: strategy, issued: issued(input, strategy) }, options);
}
