/** What only a command needs: generates decisions and briefs, and writes them with remark. The build makes `dist/decision.js` of it. */
export { briefOf } from "../../../core/dashboard/brief";
export { generateDecision } from "./generateDecision";
