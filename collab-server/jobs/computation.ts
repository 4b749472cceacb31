/** What of a job is calculation alone: from a state and a file to a result. Runs in a thread of its own. */
import type { PersonInPrint } from '$models/architecture/person';
import { randomUUID, type KeyObject } from 'node:crypto';
import JSZip from 'jszip';
import * as Y from 'yjs';
import type { Architecture, DossierClaims } from '$models/architecture/architecture';
import { ok, type Result } from '$models/architecture/result';
import { readCanonical } from '$models/architecture/canonical';
import type { EditionLevel } from '$models/architecture/edition';
import type { CertifiedDecisions } from '$models/conformance/certificate';
import { compare } from '$models/compare/compare';
import type { Answer, Waiver } from '$models/conformance/decisions';
import type { Pack } from '$models/framework/pack';
import { readDocument } from '$models/sync/document';
import { isDrawing } from '$exporters/drawio/is-drawing';
import { analyse, plan } from '$exporters/inventory/inventory';
import type { Approval } from '$exporters/exporter';
import { fileNameTail } from '$exporters/dossier/file-name';
import { openForm } from '$exporters/read-back/open-form';
import type { OpenedForm } from '$exporters/read-back/read-back';
import { foreignForm03, type ForeignForm03 } from '$exporters/read-back/recognise';
import { baseOf, proposeForm } from '$exporters/read-back/proposal';
import { stampOfFile, stateOf } from '$exporters/read-back/stamp';
import { prepareExport, prepareFormat } from '$exporters/prepare';
import type { EarlierState } from '$exporters/prepare-with';
import { runExport, type ExportFormatId } from '$exporters/registry';
import { pinned } from '$collab/decisions/live';
import type { EarlierFile } from '$collab/lifecycle/earlier-versions';
import { ENGINE } from '$collab/engine';
import { refusal } from '$collab/runtime/answers';
import { publicFormats } from '$collab/runtime/public-runtime';
import { signerOf } from '$collab/signing/signing-key';
import { planDrawing, readDrawing } from './drawing-work';
import type { JobFile, JobInput, JobOutcome } from './jobs';
import { signatureOver, type SignatureWork } from './signature-work';

interface FormClock {
	/** ISO instant. */
	readonly instant: string;
	/** ISO date in Việt Nam. */
	readonly today: string;
}

/** Everything here can be cloned into another thread. `state`: a whole document as one update of Yjs. */
export type Work =
	| {
			readonly kind: 'export';
			/** The document as it stands, or the canonical file of a frozen version. */
			readonly of: { readonly state: Uint8Array } | { readonly canonical: Uint8Array };
			readonly pack: Pack;
			/** Reference of the pack that the architecture is pinned to. */
			readonly pinnedTo: string;
			readonly dossier: DossierClaims;
			/** Of a version that was submitted; null of any other state. */
			readonly approval: Approval | null;
			/** Versions that it is compared with, the oldest first; none where the format tells of none. */
			readonly earlier: readonly EarlierFile[];
			readonly format: ExportFormatId;
			readonly level: EditionLevel;
			/** ISO date. */
			readonly asOf: string;
			/** Accounts by the names that people know them by. */
			readonly answers: readonly Answer[];
			/** What a certificate of the check tells beside it. */
			readonly decisions: CertifiedDecisions;
			/** What print calls accounts. */
			readonly people: ReadonlyMap<string, PersonInPrint>;
			/** Last row of the audit chain; null where nothing was ever done. */
			readonly auditHead: string | null;
			/** Key of the installation, which signs the certificate; null where nobody does. */
			readonly key: KeyObject | null;
	  }
	| {
			readonly kind: 'import-analysis';
			readonly state: Uint8Array;
			readonly pack: Pack;
			readonly pinnedTo: string;
			readonly bytes: Uint8Array;
			readonly fileName: string;
			/** Whether somebody said that a workbook without the mark of this architecture is its Form 03. */
			readonly isAsForm: boolean;
			/** The canonical file of the state that a form says it was made from; null where it is not kept. */
			readonly base: Uint8Array | null;
			readonly clock: FormClock;
	  }
	| {
			readonly kind: 'drawing-analysis';
			readonly state: Uint8Array;
			readonly pack: Pack;
			readonly bytes: Uint8Array;
			readonly fileName: string;
	  }
	/** A frozen version as everybody may see it: the site, and Form 01 in its formats to keep beside it. */
	| {
			readonly kind: 'public-edition';
			/** The canonical file. */
			readonly canonical: Uint8Array;
			readonly pack: Pack;
			readonly dossier: DossierClaims;
			/** ISO date. */
			readonly asOf: string;
			readonly answers: readonly Answer[];
			readonly waivers: readonly Waiver[];
			/** Of what the appraisal said, its outcome and days alone are told. */
			readonly approval: Approval | null;
	  }
	/** Which state an Office file says that it was made from; null where it says none. */
	| { readonly kind: 'form-stamp'; readonly bytes: Uint8Array }
	/** What a signature is over in a file that was exported. */
	| SignatureWork
	/** What two states of a document differ in. */
	| { readonly kind: 'difference'; readonly before: Uint8Array; readonly after: Uint8Array }
	| {
			readonly kind: 'import-plan';
			readonly state: Uint8Array;
			readonly pack: Pack;
			readonly bytes: Uint8Array;
			readonly fileName: string;
			readonly mapping: unknown;
	  };

export type Compute = (
	work: Work,
	options: { readonly progress: JobInput['progress']; readonly signal: AbortSignal }
) => Promise<JobOutcome>;

/** Several files travel as one. */
async function oneFile(
	files: readonly { path: string; mediaType: string; bytes: Uint8Array }[],
	name: string
): Promise<JobFile | null> {
	const [only, ...others] = files;
	if (only === undefined) return null;
	if (others.length === 0) return { name: only.path, mediaType: only.mediaType, bytes: only.bytes };
	const zip = new JSZip();
	for (const { path, bytes } of files) zip.file(path, bytes);
	return {
		name: `${name}.zip`,
		mediaType: 'application/zip',
		bytes: await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
	};
}

function architectureOf(state: Uint8Array): Architecture {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, state);
	return readDocument(doc).architecture;
}

function stateIn(of: Extract<Work, { kind: 'export' }>['of']): Result<Architecture> {
	if ('state' in of) return ok(architectureOf(of.state));
	const read = readCanonical(new TextDecoder().decode(of.canonical));
	return read.ok ? ok(read.value.architecture) : read;
}

/** Those that can be read. */
function earlierStates(files: readonly EarlierFile[]): readonly EarlierState[] {
	return files.flatMap(({ canonical, pinnedTo, ...told }) => {
		const read = stateIn({ canonical });
		return read.ok ? [{ ...told, architecture: pinned(read.value, { pack: pinnedTo }) }] : [];
	});
}

async function exported(
	{
		of,
		pack,
		pinnedTo,
		dossier,
		approval,
		earlier,
		format,
		level,
		asOf,
		answers,
		decisions,
		people,
		auditHead,
		key
	}: Extract<Work, { kind: 'export' }>,
	progress: JobInput['progress']
): Promise<JobOutcome> {
	progress(0.02, 'prepare');
	const exportedState = stateIn(of);
	if (!exportedState.ok) return refusal('unsupported-version', exportedState.problem.message, 'version');
	const architecture = pinned(exportedState.value, { pack: pinnedTo });
	const sign = key === null ? null : signerOf(key).sign;
	const certifier = { engine: ENGINE, decisions, auditHead, sign };
	const prepared = await prepareFormat(format, architecture, dossier, pack, {
		level,
		asOf,
		answers,
		certifier,
		people,
		approval,
		earlier: earlierStates(earlier)
	});
	const made = await runExport(format, prepared, (share, step) => progress(0.1 + share * 0.88, step));
	if (!made.ok) return refusal('invalid', made.problem.message, 'format');
	const name = `${format}${fileNameTail(dossier, prepared.edition.architecture.meta)}`;
	progress(0.99, 'pack');
	const file = await oneFile(made.value.files, name);
	if (file === null) return refusal('invalid', 'There is nothing to export in this format', 'format');
	const keep = isReadBack(format) ? [new TextEncoder().encode(stateOf(prepared.edition.architecture).text)] : [];
	return { ok: true, file, data: { losses: made.value.losses }, keep };
}

/** What the public reads: of the frozen state its public edition, and nothing that was kept beside it. */
async function publicEdition(
	{ canonical, pack, dossier, asOf, answers, waivers, approval }: Extract<Work, { kind: 'public-edition' }>,
	progress: JobInput['progress']
): Promise<JobOutcome> {
	const read = readCanonical(new TextDecoder().decode(canonical));
	if (!read.ok) return refusal('unsupported-version', read.problem.message, 'version');
	// What somebody wrote to a question may name what the edition leaves out; the verdict alone is told.
	const bare = answers.map((answer) => ({ ...answer, reason: '', account: '' }));
	const prepared = await prepareExport(read.value.architecture, dossier, pack, {
		level: 'public',
		asOf,
		answers: bare,
		waivers,
		approval
	});
	const made = await runExport('html', prepared, (share, step) => progress(share * 0.6, step));
	if (!made.ok) return refusal('invalid', made.problem.message, 'version');
	const file = await oneFile(made.value.files, 'site');
	const { name } = prepared.edition.architecture.meta;
	if (file === null) return refusal('invalid', 'There is nothing to show', 'version');
	const { form01Files } = await import('$exporters/form01/export');
	progress(0.6, 'Mẫu số 01');
	const forms = await form01Files(prepared);
	return { ok: true, file, data: { name }, keep: publicFormats.map((format) => forms[format]) };
}

/** Formats that come back with edits, and are compared with what they told. */
const isReadBack = (format: ExportFormatId): boolean =>
	['form01-docx', 'data-strategy-docx', 'dx-strategy-docx', 'form03', 'dossier'].includes(format);

type FormRead =
	| { readonly outcome: JobOutcome }
	/** An inventory like any other; `foreign` where it is a Form 03 that is not, or does not say that it is, of this architecture. */
	| { readonly outcome: null; readonly foreign: ForeignForm03 | null };

const noForm: FormRead = { outcome: null, foreign: null };

/** A form of this very architecture as the changes it proposes. */
async function formRead(work: Extract<Work, { kind: 'import-analysis' }>): Promise<FormRead> {
	const opened = await openForm(work.bytes, work.fileName, work.pack);
	if (!opened.ok) {
		const { code, message } = opened.problem;
		const isOther = code === 'not-form03' || (!/\.docx?$/iu.test(work.fileName) && !isSpoilt(code));
		return isOther ? noForm : { outcome: refusal('invalid', message, code) };
	}
	const now = pinned(architectureOf(work.state), { pack: work.pinnedTo });
	let form: OpenedForm = opened.value;
	if (form.form === 'form03' && form.stamp?.architecture !== now.meta.id) {
		const foreign = foreignForm03(form, now);
		if (!work.isAsForm || foreign?.mayRead !== true) return { outcome: null, foreign };
		form = { ...form, stamp: null };
	}
	const { stamp } = form;
	const kept = work.base === null ? null : readCanonical(new TextDecoder().decode(work.base));
	const base = baseOf(now, work.pack, stamp, kept?.ok === true ? kept.value.architecture : null);
	const { instant, today } = work.clock;
	const proposed = proposeForm(form, { now, base, pack: work.pack, newId: randomUUID, instant, today });
	if (!proposed.ok) return { outcome: refusal('invalid', proposed.problem.message, proposed.problem.code) };
	return { outcome: { ok: true, data: { form: { ...proposed.value, fileName: work.fileName } } } };
}

const isSpoilt = (code: string): boolean =>
	['macros', 'password-protected', 'encrypted-entries', 'truncated'].includes(code);

/** Does the work in this very thread. */
export const compute: Compute = async (work, { progress }) => {
	if (work.kind === 'export') return exported(work, progress);
	if (work.kind === 'public-edition') return publicEdition(work, progress);
	if (work.kind === 'import-analysis') {
		progress(0.1, 'read');
		const form = await formRead(work);
		if (form.outcome !== null) return form.outcome;
		const analysis = await analyse(work.bytes, work.fileName, work.pack);
		if (analysis.ok) return { ok: true, data: { ...analysis.value, foreign: form.foreign } };
		const { code, message } = analysis.problem;
		return refusal(code === 'too-many-rows' ? 'too-large' : 'invalid', message, code);
	}
	if (work.kind === 'signature') return signatureOver(work);
	if (work.kind === 'form-stamp') return { ok: true, data: await stampOfFile(work.bytes) };
	if (work.kind === 'difference')
		return { ok: true, data: compare(architectureOf(work.before), architectureOf(work.after)) };
	if (work.kind === 'drawing-analysis') {
		progress(0.1, 'read');
		return readDrawing(work, architectureOf(work.state));
	}
	progress(0.1, 'plan');
	const architecture = architectureOf(work.state);
	if (isDrawing(work.fileName)) return planDrawing(work, architecture);
	const planned = await plan(work.bytes, work.fileName, work.mapping, architecture, work.pack);
	return planned.ok
		? { ok: true, data: planned.value }
		: refusal('invalid', planned.problem.message, planned.problem.place);
};
