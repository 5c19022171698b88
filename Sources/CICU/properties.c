#include "CICU.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

// ICU takes `greek` and `Gr_eek` for Greek; ECMA-262 takes only the names as they are written in Unicode's lists.
static int is_value_name(UProperty property, int32_t value, const char *name) {
  for (int choice = U_SHORT_PROPERTY_NAME; choice < U_LONG_PROPERTY_NAME + 4; choice++) {
    const char *known = u_getPropertyValueName(property, value, (UPropertyNameChoice)choice);
    if (known && strcmp(known, name) == 0) return 1;
  }
  return 0;
}

static int is_property_name(UProperty property, const char *name) {
  for (int choice = U_SHORT_PROPERTY_NAME; choice < U_LONG_PROPERTY_NAME + 4; choice++) {
    const char *known = u_getPropertyName(property, (UPropertyNameChoice)choice);
    if (known && strcmp(known, name) == 0) return 1;
  }
  return 0;
}

static int find_value(UProperty property, const char *value, vb_icu_property *found) {
  int32_t wanted = u_getPropertyValueEnum(property, value);
  if (wanted == UCHAR_INVALID_CODE || !is_value_name(property, wanted, value)) return 0;
  found->property = property;
  found->value = wanted;
  return 1;
}

int vb_icu_property_find(const char *name, const char *value, vb_icu_property *found) {
  if (value) {
    if (strcmp(name, "General_Category") == 0 || strcmp(name, "gc") == 0)
      return find_value(UCHAR_GENERAL_CATEGORY_MASK, value, found);
    if (strcmp(name, "Script") == 0 || strcmp(name, "sc") == 0) return find_value(UCHAR_SCRIPT, value, found);
    if (strcmp(name, "Script_Extensions") == 0 || strcmp(name, "scx") == 0) {
      if (!find_value(UCHAR_SCRIPT, value, found)) return 0;
      found->property = UCHAR_SCRIPT_EXTENSIONS;
      return 1;
    }
    return 0;
  }
  if (find_value(UCHAR_GENERAL_CATEGORY_MASK, name, found)) return 1;
  UProperty property = u_getPropertyEnum(name);
  if (property < UCHAR_BINARY_START || property >= UCHAR_BINARY_LIMIT || !is_property_name(property, name)) return 0;
  found->property = property;
  found->value = 1;
  return 1;
}

int vb_icu_property_has(vb_icu_property property, uint32_t code_point) {
  UChar32 c = (UChar32)code_point;
  UProperty known = (UProperty)property.property;
  if (known == UCHAR_GENERAL_CATEGORY_MASK) return (U_MASK(u_charType(c)) & (uint32_t)property.value) != 0;
  if (known == UCHAR_SCRIPT_EXTENSIONS) return uscript_hasScript(c, (UScriptCode)property.value);
  if (known == UCHAR_SCRIPT) return u_getIntPropertyValue(c, known) == property.value;
  return u_hasBinaryProperty(c, known);
}
