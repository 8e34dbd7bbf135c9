// The workspace: each module has one idea, and the page works without any of them.

import "./workspace/answers.js";
import "./workspace/quick_add.js";
import "./workspace/lanes.js";
