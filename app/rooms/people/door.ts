export { actAsHouse } from "./act-as-house.ts";
export { addMember, makeLink, takeRole } from "./actions.ts";
export { makeFirstAdministratorLink } from "./first-administrator.ts";
export { memberFields } from "./inputs.ts";
export { type Act, housePersonId, type Membership, may, processRoles, type Role } from "./person.ts";
export {
  type Committee,
  type CommitteeLevel,
  findRole,
  findSessionViewer,
  insertCommittee,
  insertMembership,
  listCommittees,
  listMemberships,
  listNames,
} from "./queries.ts";
export { textsIn as peopleTextsIn } from "./texts.ts";
