/** Policies with an add-on. */
import { withNamedAddOns } from "../../../src/core/policy/addOns/withAddOns";
import { fourReport } from "../../../src/core/policy/builtin/fourReport";

/** Four reports on a service that trades. */
export const FOUR_WITH_TRADING = withNamedAddOns(fourReport, ["trading"]);
