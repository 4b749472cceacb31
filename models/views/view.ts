/** What a diagram shows, before anything has a place: the figure with its slots, or the chosen objects, and the lines. */
import type { Rectangle } from '$models/architecture/architecture';
import type { SlotKind } from '$models/framework/pack';
import type { BoxRole, Overlay, SceneReference } from '$models/scene/scene';

export type Locale = 'vi' | 'en';

export interface ViewObject {
	readonly id: string;
	/** Node id under which a place given by hand is kept. */
	readonly node: string;
	readonly name: string;
	/** Code and state of use, small under the name; the owner is told by the description. */
	readonly code: string;
	readonly state: string;
	/** What kind of thing it is, in a word or two, where no slot of a figure tells it. */
	readonly kind?: string;
	/** Record type, sharing scope and service to communes in short words that the legend explains. */
	readonly badge: string;
	readonly role: BoxRole;
	readonly hue: string;
	readonly description: string;
	/** Stays where it is on this diagram. */
	readonly locked: boolean;
	/** What it stands for where that is no object: a box of a count stands for its component. */
	readonly reference?: SceneReference;
	/** A colour, and the word on the box that says what it means. */
	readonly overlay?: ViewOverlay;
	readonly children: readonly ViewObject[];
}

export interface ViewOverlay {
	readonly tone: Overlay;
	readonly word: string;
}

export interface ViewSlot {
	readonly id: string;
	readonly code: string;
	readonly name: string;
	readonly kind: SlotKind;
	readonly required: boolean;
	readonly description: string;
	readonly objects: readonly ViewObject[];
}

export interface ViewBlock {
	readonly id: string;
	/** '' where the component has no sub-blocks. */
	readonly name: string;
	readonly slots: readonly ViewSlot[];
}

export interface ViewComponent {
	readonly id: string;
	readonly name: string;
	readonly blocks: readonly ViewBlock[];
	/** What it stands for where that is no component of the pack: a host, or nothing that can be chosen. */
	readonly reference?: SceneReference;
	/** Objects of a component without slots. */
	readonly objects: readonly ViewObject[];
	/** Objects of this component that stand in no slot. */
	readonly tray: readonly ViewObject[];
}

export interface ViewLayer {
	readonly id: string;
	/** Such as `Lớp 3`. */
	readonly number: string;
	readonly name: string;
	/** What it stands for where that is no layer of the pack. */
	readonly reference?: SceneReference;
	readonly components: readonly ViewComponent[];
}

export interface ViewCrossCut {
	readonly id: string;
	readonly name: string;
	readonly objects: readonly ViewObject[];
}

export interface ViewNote {
	readonly id: string;
	readonly text: string;
	/** Drawn as a named frame behind what stands in it. */
	readonly isGroup: boolean;
	readonly locked: boolean;
}

export interface ViewRelation {
	readonly id: string;
	readonly source: string;
	readonly target: string;
	readonly label: string;
	readonly stroke: 'solid' | 'dashed' | 'dotted';
	readonly arrow: 'none' | 'triangle' | 'open' | 'diamond';
	readonly description: string;
}

export interface TitleRow {
	readonly label: string;
	readonly value: string;
}

export type LegendEntry =
	| { readonly kind: 'box'; readonly id: string; readonly role: BoxRole; readonly hue: string; readonly text: string }
	| {
			readonly kind: 'line';
			readonly id: string;
			readonly stroke: ViewRelation['stroke'];
			readonly arrow: ViewRelation['arrow'];
			readonly text: string;
	  }
	| { readonly kind: 'overlay'; readonly id: string; readonly tone: Overlay; readonly text: string }
	| { readonly kind: 'badge'; readonly id: string; readonly badge: string; readonly text: string };

/** How the drawing and the model have come apart; told to the person, repaired by nobody. */
export interface Drift {
	/** Objects of the figure that stand in no slot. */
	readonly unplaced: readonly string[];
	/** Objects whose slot is not of this figure. */
	readonly unknownSlot: readonly string[];
	/** Places given by hand to what is no longer shown. */
	readonly stalePlaces: readonly string[];
	/** Hidden since they belong to another state than the diagram's. */
	readonly otherState: readonly string[];
}

export interface View {
	readonly diagram: string;
	readonly kind: 'figure' | 'free';
	/** Diagram type, such as `SĐ-T-02`. */
	readonly type: string;
	/** Code and name. */
	readonly title: string;
	readonly description: string;
	/** Agency that draws up the framework. */
	readonly subtitle: string;
	/** Slots outside the layers, such as users and parts of the frame. */
	readonly bands: readonly ViewBlock[];
	readonly layers: readonly ViewLayer[];
	readonly crossCuts: readonly ViewCrossCut[];
	/** Reference records that an own object relates to, shown at the boundary. */
	readonly boundary: readonly ViewObject[];
	readonly boundaryName: string;
	readonly trayName: string;
	/** Objects of a free diagram. */
	readonly objects: readonly ViewObject[];
	readonly notes: readonly ViewNote[];
	readonly relations: readonly ViewRelation[];
	readonly titleBlock: readonly TitleRow[];
	readonly legendName: string;
	readonly legend: readonly LegendEntry[];
	readonly drift: Drift;
}

export type Geometry = ReadonlyMap<string, Rectangle>;
