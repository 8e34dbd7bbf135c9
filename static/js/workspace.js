// The workspace: each module has one idea, and the page works without any of them.

import "./workspace/answers.js";
import "./workspace/quick_add.js";
import "./workspace/lanes.js";
import "./workspace/selecting.js";
import "./workspace/moving.js";
import "./workspace/dragging.js";
import "./workspace/editing.js";
