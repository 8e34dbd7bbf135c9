// Starts GOV.UK Frontend's components. A file of its own, so that no page needs an inline script.
import { initAll } from "../govuk-frontend/govuk-frontend.min.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();
