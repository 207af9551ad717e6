# frozen_string_literal: true

require 'json'
require 'casino_provider/field'

module CasinoProvider
  # What the contract's objects have in common: made by keyword or read from JSON, of the contract's types, and frozen.
  class Model
    Boolean = Field::BOOLEAN

    class << self
      def fields
        @fields ||= {}
      end

      # Makes one of what is given: itself, or a Hash of its fields.
      # @raise [Mismatch] when a field is missing, unknown or of another type
      def of(given)
        given.is_a?(self) ? given : new(**given)
      end

      # Reads an object of parsed JSON. Fields that nobody knows yet are left aside.
      # @raise [Mismatch] when one is missing or of another type
      def read(json)
        raise Mismatch, 'it is no object' unless json.is_a?(Hash)

        present = fields.values.select { |field| json.key?(field.name.to_s) }
        new(**present.to_h { |field| [field.name, field.read(json[field.name.to_s])] })
      end

      private

      def field(name, type, **rules)
        fields[name] = Field.new(name, type, **rules)
        attr_reader name
      end
    end

    def initialize(**values)
      unknown = values.keys - self.class.fields.keys
      raise Mismatch, "there is no field #{unknown.join(', ')}" unless unknown.empty?

      self.class.fields.each { |name, field| instance_variable_set(:"@#{name}", field.take(values)) }
      freeze
    end

    # The fields by their names in JSON.
    def to_h
      self.class.fields.each_with_object({}) { |(name, field), json| field.write(public_send(name), json) }
    end

    def to_json(*options)
      to_h.to_json(*options)
    end

    # Without what is not to be logged.
    def inspect
      shown = self.class.fields.map { |name, field| "#{name}: #{field.silent? ? '...' : public_send(name).inspect}" }
      "#<#{self.class} #{shown.join(', ')}>"
    end

    def ==(other)
      other.instance_of?(self.class) && other.to_h == to_h
    end
    alias eql? ==

    def hash
      [self.class, to_h].hash
    end

    # The name of the first field that breaks the contract's lengths and patterns, or nil. What is sent must keep to them;
    # what is received is better taken as it is.
    def violation
      self.class.fields.each_value.find { |field| !field.within?(public_send(field.name)) }&.name
    end
  end
end
