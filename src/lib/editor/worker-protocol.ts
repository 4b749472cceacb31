/** What the page and its two workers say to each other. Each worker holds its own replica, fed with Y updates. */
import type { DossierClaims } from '$models/architecture/architecture';
import type { FindingWaiver, Waiver } from '$models/conformance/decisions';
import type { CheckReport, ReportChange } from '$models/conformance/report';
import type { WouldWrite } from '$models/conformance/what-if';
import type { Pack } from '$models/framework/pack';
import type { PersonAnswer } from '$models/framework/rule';
import type { Scene } from '$models/scene/scene';
import type { GapProposal } from '$models/plan/gap-proposals';
import type { BoxesView } from '$models/views/generated/assembled';
import type { FindingsOf } from '$models/views/generated/heat';
import type { MatrixView } from '$models/views/generated/matrix';
import type { ViewRequest } from '$models/architecture/view-request';
import type { RoadmapView } from '$models/views/generated/roadmap';
import type { Drift } from '$models/views/view';

export type ToReplica =
	/** The pack comes from the page, ours or one that only the installation has; no worker reads all packs to find one. */
	| { readonly kind: 'start'; readonly pack: Pack; readonly updates: readonly Uint8Array[] }
	/** `isOwn`: made on this page. */
	| { readonly kind: 'update'; readonly update: Uint8Array; readonly isOwn: boolean };

/** What to draw from until the document is here: an architecture as the server last kept it. */
export interface GlimpseMessage {
	readonly kind: 'glimpse';
	readonly pack: Pack;
	readonly text: string;
}

export type ToCheck =
	| ToReplica
	| { readonly kind: 'date'; readonly asOf: string }
	/** Another ISO date whose state is checked as well, after every change; null for none any more. */
	| { readonly kind: 'later'; readonly asOf: string | null }
	/** What the report would be if fields were written; `number` names the answer. */
	| { readonly kind: 'try'; readonly number: number; readonly entries: readonly WouldWrite[] }
	/** What people decided: answers to asked rules by finding, and waivers that are asked for or hold. */
	| {
			readonly kind: 'decisions';
			readonly answers: ReadonlyMap<string, PersonAnswer>;
			readonly waivers: readonly Waiver[];
			/** ISO date by which waivers run out. */
			readonly today: string;
			/** ISO date whose state is checked. */
			readonly asOf: string;
			/** What was decided about the dossier; null where that is not known. */
			readonly dossier: DossierClaims | null;
	  };

export interface DrawRequest {
	readonly kind: 'draw';
	readonly diagram: string;
	readonly locale: 'vi' | 'en';
	/** Draws however many boxes there are. */
	readonly anyway: boolean;
	/** What the title block says of the dossier; null where that is not known. */
	readonly dossier: DossierClaims | null;
}

export interface GenerateRequest {
	readonly kind: 'generate';
	/** Names the answers, such as `view:landscape`. */
	readonly diagram: string;
	readonly request: ViewRequest;
	readonly locale: 'vi' | 'en';
	/** Open findings of objects, for the overlay by findings. */
	readonly findings: FindingsOf;
}

export type LayoutRequest = DrawRequest | GenerateRequest;

export type ToLayout = ToReplica | GlimpseMessage | LayoutRequest;

/** A generated view as the page shows it: boxes come drawn. */
export type ShownView = (Omit<BoxesView, 'view'> & { readonly scene: Scene }) | MatrixView | RoadmapView;

/** The whole report first and after a new start, then only what changed. */
export type FromCheck =
	| { readonly kind: 'report'; readonly report: CheckReport }
	| { readonly kind: 'change'; readonly change: ReportChange }
	/** What makes the report of the later day of the last report. */
	| {
			readonly kind: 'later';
			readonly asOf: string;
			readonly change: ReportChange;
			/** How waivers stand to it, by what is in force on that day. */
			readonly standings: ReadonlyMap<string, FindingWaiver>;
	  }
	/** What makes the report that was asked for by `try` of the last report. */
	| { readonly kind: 'tried'; readonly number: number; readonly change: ReportChange }
	/** How waivers stand to the findings of the last report. */
	| { readonly kind: 'standings'; readonly standings: ReadonlyMap<string, FindingWaiver> }
	| { readonly kind: 'failed'; readonly message: string };

export type FromLayout =
	| { readonly kind: 'scene'; readonly diagram: string; readonly scene: Scene; readonly drift: Drift }
	/** Too many boxes to draw unasked. */
	| { readonly kind: 'large'; readonly diagram: string; readonly count: number }
	| { readonly kind: 'view'; readonly diagram: string; readonly view: ShownView }
	/** The last scene told is the scene of this diagram still. */
	| { readonly kind: 'same'; readonly diagram: string }
	| { readonly kind: 'busy'; readonly diagram: string }
	| { readonly kind: 'failed'; readonly diagram: string; readonly message: string };

/** What the comparison of today with the target proposes, again after every change. */
export type FromPlan =
	| { readonly kind: 'proposals'; readonly proposals: readonly GapProposal[] }
	| { readonly kind: 'failed'; readonly message: string };
