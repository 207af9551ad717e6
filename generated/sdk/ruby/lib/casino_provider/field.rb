# frozen_string_literal: true

require 'time'

module CasinoProvider
  # A value that is not what the contract has it to be; the message says which and why.
  class Mismatch < ArgumentError; end

  # One field of a model: its type is a class, Boolean, or a list of one class.
  class Field
    BOOLEAN = :boolean

    attr_reader :name

    def initialize(name, type, required: true, nullable: false, length: nil, pattern: nil, silent: false)
      @name = name
      @type = type
      @required = required
      @nullable = nullable
      @length = length
      @pattern = pattern
      @silent = silent
    end

    # Whether its value is not to be logged.
    def silent?
      @silent
    end

    # The value of a keyword; a whole number for a Float becomes one.
    def take(values)
      return absent unless values.key?(name)

      value = values[name]
      return value if value.nil? && (@nullable || !@required)
      raise Mismatch, "#{name} is no #{type_name}" unless typed?(value)

      @type == Float ? value.to_f : value
    end

    # The value of parsed JSON.
    def read(json)
      return json if json.nil?
      return json.map { |item| item_type.read(item) } if item_type && json.is_a?(Array)
      return @type.read(json) if model?(@type)

      @type == Time && json.is_a?(String) ? Time.iso8601(json) : json
    rescue Mismatch => e
      raise Mismatch, "in #{name}, #{e.message}"
    rescue ArgumentError
      raise Mismatch, "#{name} is no date and time"
    end

    # The value as JSON has it; a field that may be null is written as null, any other is left out.
    def write(value, json)
      json[name.to_s] = written(value) unless value.nil? && !@nullable
    end

    def within?(value)
      return true unless value.is_a?(String)

      (@length.nil? || @length.cover?(value.length)) && (@pattern.nil? || @pattern.match?(value))
    end

    private

    def absent
      raise Mismatch, "#{name} is missing" if @required
    end

    def typed?(value)
      case @type
      when BOOLEAN then [true, false].include?(value)
      when Array then value.is_a?(Array) && value.all?(@type.first)
      else
        value.is_a?(@type == Float ? Numeric : @type) && (!value.is_a?(String) || value.valid_encoding?)
      end
    end

    def item_type
      @type.first if @type.is_a?(Array) && model?(@type.first)
    end

    def model?(type)
      type.is_a?(Class) && type < Model
    end

    def type_name
      @type.is_a?(Array) ? "list of #{@type.first}" : @type.to_s.split('::').last
    end

    def written(value)
      case value
      when Model then value.to_h
      when Array then value.map { |item| written(item) }
      when Time then value.getutc.iso8601(3)
      else value
      end
    end
  end
end
