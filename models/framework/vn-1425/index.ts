/** The files of the pack “National Digital Overall Architecture Framework (Decision 1425/QĐ-TTg)”, by name. Written by write-index.ts. */
import agencies from './agencies.json' with { type: 'json' };
import clauses from './clauses.json' with { type: 'json' };
import databases from './databases.json' with { type: 'json' };
import definitions from './definitions.json' with { type: 'json' };
import diagrams from './diagrams.json' with { type: 'json' };
import fields from './fields.json' with { type: 'json' };
import figures from './figures.json' with { type: 'json' };
import form01 from './form01.json' with { type: 'json' };
import form03 from './form03.json' with { type: 'json' };
import frames from './frames.json' with { type: 'json' };
import instruments from './instruments.json' with { type: 'json' };
import kinds from './kinds.json' with { type: 'json' };
import layers from './layers.json' with { type: 'json' };
import lists from './lists.json' with { type: 'json' };
import pack from './pack.json' with { type: 'json' };
import platforms from './platforms.json' with { type: 'json' };
import principles from './principles.json' with { type: 'json' };
import profiles from './profiles.json' with { type: 'json' };
import relationKinds from './relation-kinds.json' with { type: 'json' };
import ruleF01 from './rules/F01.json' with { type: 'json' };
import ruleF02 from './rules/F02.json' with { type: 'json' };
import ruleF03 from './rules/F03.json' with { type: 'json' };
import ruleF04 from './rules/F04.json' with { type: 'json' };
import ruleF06 from './rules/F06.json' with { type: 'json' };
import ruleG01 from './rules/G01.json' with { type: 'json' };
import ruleG03 from './rules/G03.json' with { type: 'json' };
import ruleG04 from './rules/G04.json' with { type: 'json' };
import ruleG05 from './rules/G05.json' with { type: 'json' };
import ruleG07 from './rules/G07.json' with { type: 'json' };
import ruleG07b from './rules/G07b.json' with { type: 'json' };
import ruleG08 from './rules/G08.json' with { type: 'json' };
import ruleG09 from './rules/G09.json' with { type: 'json' };
import ruleG09b from './rules/G09b.json' with { type: 'json' };
import ruleG10 from './rules/G10.json' with { type: 'json' };
import ruleG14 from './rules/G14.json' with { type: 'json' };
import ruleG14b from './rules/G14b.json' with { type: 'json' };
import ruleG14c from './rules/G14c.json' with { type: 'json' };
import ruleN01 from './rules/N01.json' with { type: 'json' };
import ruleN01b from './rules/N01b.json' with { type: 'json' };
import ruleN01c from './rules/N01c.json' with { type: 'json' };
import ruleN02 from './rules/N02.json' with { type: 'json' };
import ruleN02b from './rules/N02b.json' with { type: 'json' };
import ruleN03 from './rules/N03.json' with { type: 'json' };
import ruleN03b from './rules/N03b.json' with { type: 'json' };
import ruleN04 from './rules/N04.json' with { type: 'json' };
import ruleN04b from './rules/N04b.json' with { type: 'json' };
import ruleN05 from './rules/N05.json' with { type: 'json' };
import ruleN05b from './rules/N05b.json' with { type: 'json' };
import ruleN06 from './rules/N06.json' with { type: 'json' };
import ruleN39 from './rules/N39.json' with { type: 'json' };
import ruleN40 from './rules/N40.json' with { type: 'json' };
import ruleQ01 from './rules/Q01.json' with { type: 'json' };
import ruleQ01b from './rules/Q01b.json' with { type: 'json' };
import ruleQ01c from './rules/Q01c.json' with { type: 'json' };
import ruleQ01d from './rules/Q01d.json' with { type: 'json' };
import ruleQ01e from './rules/Q01e.json' with { type: 'json' };
import ruleQ01f from './rules/Q01f.json' with { type: 'json' };
import ruleQ01g from './rules/Q01g.json' with { type: 'json' };
import ruleQ01h from './rules/Q01h.json' with { type: 'json' };
import ruleQ01i from './rules/Q01i.json' with { type: 'json' };
import ruleQ01j from './rules/Q01j.json' with { type: 'json' };
import ruleQ01k from './rules/Q01k.json' with { type: 'json' };
import ruleQ01l from './rules/Q01l.json' with { type: 'json' };
import ruleQ01m from './rules/Q01m.json' with { type: 'json' };
import ruleQ01n from './rules/Q01n.json' with { type: 'json' };
import ruleQ01o from './rules/Q01o.json' with { type: 'json' };
import ruleQ02 from './rules/Q02.json' with { type: 'json' };
import ruleQ02b from './rules/Q02b.json' with { type: 'json' };
import ruleQ02c from './rules/Q02c.json' with { type: 'json' };
import ruleQ02d from './rules/Q02d.json' with { type: 'json' };
import ruleQ02e from './rules/Q02e.json' with { type: 'json' };
import ruleQ02f from './rules/Q02f.json' with { type: 'json' };
import ruleQ02g from './rules/Q02g.json' with { type: 'json' };
import ruleQ02h from './rules/Q02h.json' with { type: 'json' };
import ruleQ02i from './rules/Q02i.json' with { type: 'json' };
import ruleQ02j from './rules/Q02j.json' with { type: 'json' };
import ruleQ02k from './rules/Q02k.json' with { type: 'json' };
import ruleQ02l from './rules/Q02l.json' with { type: 'json' };
import ruleQ02m from './rules/Q02m.json' with { type: 'json' };
import ruleQ02n from './rules/Q02n.json' with { type: 'json' };
import ruleQ03 from './rules/Q03.json' with { type: 'json' };
import ruleQ03b from './rules/Q03b.json' with { type: 'json' };
import ruleQ03c from './rules/Q03c.json' with { type: 'json' };
import ruleQ04 from './rules/Q04.json' with { type: 'json' };
import ruleQ04b from './rules/Q04b.json' with { type: 'json' };
import ruleQ04c from './rules/Q04c.json' with { type: 'json' };
import ruleQ04d from './rules/Q04d.json' with { type: 'json' };
import ruleQ04e from './rules/Q04e.json' with { type: 'json' };
import ruleQ04f from './rules/Q04f.json' with { type: 'json' };
import ruleQ04g from './rules/Q04g.json' with { type: 'json' };
import ruleQ04h from './rules/Q04h.json' with { type: 'json' };
import ruleQ06 from './rules/Q06.json' with { type: 'json' };
import ruleQ06b from './rules/Q06b.json' with { type: 'json' };
import ruleQ09 from './rules/Q09.json' with { type: 'json' };
import ruleQ11 from './rules/Q11.json' with { type: 'json' };
import ruleQ12 from './rules/Q12.json' with { type: 'json' };
import ruleQ14 from './rules/Q14.json' with { type: 'json' };
import ruleS01 from './rules/S01.json' with { type: 'json' };
import ruleS01b from './rules/S01b.json' with { type: 'json' };
import ruleS01c from './rules/S01c.json' with { type: 'json' };
import ruleS01d from './rules/S01d.json' with { type: 'json' };
import ruleS02a from './rules/S02a.json' with { type: 'json' };
import ruleS02b from './rules/S02b.json' with { type: 'json' };
import ruleS02c from './rules/S02c.json' with { type: 'json' };
import ruleS02d from './rules/S02d.json' with { type: 'json' };
import ruleS02e from './rules/S02e.json' with { type: 'json' };
import ruleS02f from './rules/S02f.json' with { type: 'json' };
import ruleS02g from './rules/S02g.json' with { type: 'json' };
import ruleS02h from './rules/S02h.json' with { type: 'json' };
import ruleS02i from './rules/S02i.json' with { type: 'json' };
import ruleS02j from './rules/S02j.json' with { type: 'json' };
import ruleS03 from './rules/S03.json' with { type: 'json' };
import ruleS03b from './rules/S03b.json' with { type: 'json' };
import ruleS04 from './rules/S04.json' with { type: 'json' };
import ruleS04b from './rules/S04b.json' with { type: 'json' };
import ruleS05 from './rules/S05.json' with { type: 'json' };
import ruleS05b from './rules/S05b.json' with { type: 'json' };
import ruleS06 from './rules/S06.json' with { type: 'json' };
import ruleS07 from './rules/S07.json' with { type: 'json' };
import ruleS07b from './rules/S07b.json' with { type: 'json' };
import ruleS08 from './rules/S08.json' with { type: 'json' };
import ruleS09 from './rules/S09.json' with { type: 'json' };
import ruleS09b from './rules/S09b.json' with { type: 'json' };
import ruleS10 from './rules/S10.json' with { type: 'json' };
import ruleS11 from './rules/S11.json' with { type: 'json' };
import ruleS12 from './rules/S12.json' with { type: 'json' };
import ruleS12b from './rules/S12b.json' with { type: 'json' };
import ruleS13 from './rules/S13.json' with { type: 'json' };
import type { RawFiles } from '../load';

export const files: RawFiles = {
	agencies,
	clauses,
	databases,
	definitions,
	diagrams,
	fields,
	figures,
	form01,
	form03,
	frames,
	instruments,
	kinds,
	layers,
	lists,
	pack,
	platforms,
	principles,
	profiles,
	'relation-kinds': relationKinds,
	'rules/F01': ruleF01,
	'rules/F02': ruleF02,
	'rules/F03': ruleF03,
	'rules/F04': ruleF04,
	'rules/F06': ruleF06,
	'rules/G01': ruleG01,
	'rules/G03': ruleG03,
	'rules/G04': ruleG04,
	'rules/G05': ruleG05,
	'rules/G07': ruleG07,
	'rules/G07b': ruleG07b,
	'rules/G08': ruleG08,
	'rules/G09': ruleG09,
	'rules/G09b': ruleG09b,
	'rules/G10': ruleG10,
	'rules/G14': ruleG14,
	'rules/G14b': ruleG14b,
	'rules/G14c': ruleG14c,
	'rules/N01': ruleN01,
	'rules/N01b': ruleN01b,
	'rules/N01c': ruleN01c,
	'rules/N02': ruleN02,
	'rules/N02b': ruleN02b,
	'rules/N03': ruleN03,
	'rules/N03b': ruleN03b,
	'rules/N04': ruleN04,
	'rules/N04b': ruleN04b,
	'rules/N05': ruleN05,
	'rules/N05b': ruleN05b,
	'rules/N06': ruleN06,
	'rules/N39': ruleN39,
	'rules/N40': ruleN40,
	'rules/Q01': ruleQ01,
	'rules/Q01b': ruleQ01b,
	'rules/Q01c': ruleQ01c,
	'rules/Q01d': ruleQ01d,
	'rules/Q01e': ruleQ01e,
	'rules/Q01f': ruleQ01f,
	'rules/Q01g': ruleQ01g,
	'rules/Q01h': ruleQ01h,
	'rules/Q01i': ruleQ01i,
	'rules/Q01j': ruleQ01j,
	'rules/Q01k': ruleQ01k,
	'rules/Q01l': ruleQ01l,
	'rules/Q01m': ruleQ01m,
	'rules/Q01n': ruleQ01n,
	'rules/Q01o': ruleQ01o,
	'rules/Q02': ruleQ02,
	'rules/Q02b': ruleQ02b,
	'rules/Q02c': ruleQ02c,
	'rules/Q02d': ruleQ02d,
	'rules/Q02e': ruleQ02e,
	'rules/Q02f': ruleQ02f,
	'rules/Q02g': ruleQ02g,
	'rules/Q02h': ruleQ02h,
	'rules/Q02i': ruleQ02i,
	'rules/Q02j': ruleQ02j,
	'rules/Q02k': ruleQ02k,
	'rules/Q02l': ruleQ02l,
	'rules/Q02m': ruleQ02m,
	'rules/Q02n': ruleQ02n,
	'rules/Q03': ruleQ03,
	'rules/Q03b': ruleQ03b,
	'rules/Q03c': ruleQ03c,
	'rules/Q04': ruleQ04,
	'rules/Q04b': ruleQ04b,
	'rules/Q04c': ruleQ04c,
	'rules/Q04d': ruleQ04d,
	'rules/Q04e': ruleQ04e,
	'rules/Q04f': ruleQ04f,
	'rules/Q04g': ruleQ04g,
	'rules/Q04h': ruleQ04h,
	'rules/Q06': ruleQ06,
	'rules/Q06b': ruleQ06b,
	'rules/Q09': ruleQ09,
	'rules/Q11': ruleQ11,
	'rules/Q12': ruleQ12,
	'rules/Q14': ruleQ14,
	'rules/S01': ruleS01,
	'rules/S01b': ruleS01b,
	'rules/S01c': ruleS01c,
	'rules/S01d': ruleS01d,
	'rules/S02a': ruleS02a,
	'rules/S02b': ruleS02b,
	'rules/S02c': ruleS02c,
	'rules/S02d': ruleS02d,
	'rules/S02e': ruleS02e,
	'rules/S02f': ruleS02f,
	'rules/S02g': ruleS02g,
	'rules/S02h': ruleS02h,
	'rules/S02i': ruleS02i,
	'rules/S02j': ruleS02j,
	'rules/S03': ruleS03,
	'rules/S03b': ruleS03b,
	'rules/S04': ruleS04,
	'rules/S04b': ruleS04b,
	'rules/S05': ruleS05,
	'rules/S05b': ruleS05b,
	'rules/S06': ruleS06,
	'rules/S07': ruleS07,
	'rules/S07b': ruleS07b,
	'rules/S08': ruleS08,
	'rules/S09': ruleS09,
	'rules/S09b': ruleS09b,
	'rules/S10': ruleS10,
	'rules/S11': ruleS11,
	'rules/S12': ruleS12,
	'rules/S12b': ruleS12b,
	'rules/S13': ruleS13
};
