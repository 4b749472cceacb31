/** What a picture in a chapter may be made of. Neither animation, nor scripts, nor anything fetched, nor HTML. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter((word) => word !== ''));

export const elements = words(`
	svg g defs title desc style path rect circle ellipse line polyline polygon text tspan marker linearGradient
	radialGradient stop clipPath symbol use
`);

/** Left out themselves, with what stands in them kept: a shape that led somewhere stays a shape. */
export const keptAround = words('a switch');

/** How something looks: as attributes and in styles alike. */
export const PRESENTATION = words(`
	fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap
	stroke-linejoin stroke-miterlimit opacity color visibility display font-family font-size font-style font-weight
	font-variant letter-spacing word-spacing text-anchor text-decoration text-align text-rendering white-space
	dominant-baseline alignment-baseline baseline-shift writing-mode marker-start marker-mid marker-end clip-path clip-rule
	stop-color stop-opacity shape-rendering paint-order vector-effect transform
`);

export const attributes = words(`
	id class role aria-label aria-roledescription d points x y x1 x2 y1 y2 cx cy r rx ry dx dy fx fy width height offset
	viewBox preserveAspectRatio markerWidth markerHeight markerUnits refX refY orient gradientUnits gradientTransform
	spreadMethod clipPathUnits pathLength textLength lengthAdjust rotate
`);
