import type { Relation } from '../model/terms.js';
import { foldSameLength } from '../text/case-fold.js';
import type { ZonedBlock } from './citation-chain.js';

const MARKED = /^(?:[-–+•*]|\p{L}\)|\d{1,2}[.)])\s?/u;
const MAX_LEAD = 240;
/** The heading above the documents a plan is founded on: "Căn cứ pháp lý", "Cơ sở pháp lý". */
const BASIS =
  /^(?:[ivx\d]+(?:\.\d+)*[.)]\s?)?(?:cac )?(?:can cu(?: phap ly| xay dung| lap| thuc hien| ban hanh)?(?: ke hoach| de an| chuong trinh)?|co so phap ly)[.:]?$/;
const EXPIRING = /(?:het hieu luc|bai bo|thay the)[^.;]*:$/;
const REPEALING =
  /^(?:dieu \d+|\d+)[.:]\s?(?:bai bo|huy bo)\s(?:toan bo|cac|mot so|\d+)\s[^;]*(?:van ban|nghi quyet|quyet dinh|thong tu|chi thi)/;
/** Words of a text are replaced, not the document. */
const PARTLY = /cum tu|mot so (?:cum|dieu|khoan|diem|noi dung)|(?:dieu|khoan|diem|mau so) \d/;

/** Tells, block by block, the relation that the line above gives to the documents its list names. */
export function createListLead(): (zoned: ZonedBlock) => Relation | null {
  let carried: Relation | null = null;
  return ({ block, zone }) => {
    const { text } = block;
    if (zone === 'title') return null;
    const lead = text.length <= MAX_LEAD ? foldSameLength(text).trim() : '';
    if (BASIS.test(lead)) carried = 'based_on';
    else if (REPEALING.test(lead) && !PARTLY.test(lead)) carried = 'repeals';
    else if (EXPIRING.test(lead) && !PARTLY.test(lead))
      carried = /bai bo|het hieu luc/.test(lead) ? 'repeals' : 'replaces';
    else if (!MARKED.test(text)) carried = null;
    return carried;
  };
}
