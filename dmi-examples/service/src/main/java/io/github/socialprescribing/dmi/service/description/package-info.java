/** What the service says about itself: an OpenAPI document, and the JSON Schemas that it refers to. */
@NullMarked
package io.github.socialprescribing.dmi.service.description;

import org.jspecify.annotations.NullMarked;
