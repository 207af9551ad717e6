package callback

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strconv"
	"unicode/utf8"
)

// object is the body being read. Names are matched exactly, where encoding/json would take any case; the first fault stays.
type object struct {
	fields map[string]json.RawMessage
	fault  string
}

func readObject(body []byte) *object {
	o := &object{}
	if !utf8.Valid(body) {
		o.fail("the body is not UTF-8")
	} else if json.Unmarshal(body, &o.fields) != nil || o.fields == nil {
		o.fail("the body is not JSON of an object")
	}
	return o
}

func (o *object) required(name string, into *string, shortest, longest int, pattern *regexp.Regexp) {
	if _, isThere := o.fields[name]; !isThere {
		o.fail(name + " is missing")
		return
	}
	o.optional(name, into, shortest, longest, pattern)
}

func (o *object) optional(name string, into *string, shortest, longest int, pattern *regexp.Regexp) {
	raw, isThere := o.fields[name]
	if !isThere {
		return
	}
	if raw[0] != '"' || json.Unmarshal(raw, into) != nil {
		o.fail(name + " is not a string")
		return
	}
	if length := utf8.RuneCountInString(*into); length < shortest || length > longest {
		o.fail(fmt.Sprintf("%s is not of %d to %d characters", name, shortest, longest))
	}
	if pattern != nil && !pattern.MatchString(*into) {
		o.fail(name + " is not written as the contract says")
	}
	if hasLoneSurrogate(raw) {
		o.fail(name + " holds half a surrogate pair")
	}
}

func (o *object) fail(fault string) {
	if o.fault == "" {
		o.fault = fault
	}
}

var escapes = regexp.MustCompile(`\\(u[0-9a-fA-F]{4}|.)`)

// hasLoneSurrogate looks for what encoding/json would replace: two different ids would become one.
func hasLoneSurrogate(raw []byte) bool {
	isHigh, highEnds := false, 0
	for _, at := range escapes.FindAllIndex(raw, -1) {
		unit := codeUnit(raw[at[0]:at[1]])
		isLow := unit >= 0xDC00 && unit <= 0xDFFF
		if isLow != isHigh || (isLow && at[0] != highEnds) {
			return true
		}
		isHigh, highEnds = unit >= 0xD800 && unit <= 0xDBFF, at[1]
	}
	return isHigh
}

func codeUnit(escape []byte) uint64 {
	if len(escape) != 6 {
		return 0
	}
	unit, _ := strconv.ParseUint(string(escape[2:]), 16, 32)
	return unit
}
