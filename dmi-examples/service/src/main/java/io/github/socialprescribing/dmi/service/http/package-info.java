/** What holds for every answer of the service, whatever was asked. */
@NullMarked
package io.github.socialprescribing.dmi.service.http;

import org.jspecify.annotations.NullMarked;
